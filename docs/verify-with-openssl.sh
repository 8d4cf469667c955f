#!/bin/sh
# Verifies a license with sed, base64 and openssl (3.0 or newer) alone, and prints what it says.
# Usage: sh verify-with-openssl.sh <license file> <trusted-keys.json>
# It takes licenses with one signature, and trusted keys with one key.
set -eu

# base64url to bytes
decode() {
    case $((${#1} % 4)) in 2) padding='==' ;; 3) padding='=' ;; *) padding='' ;; esac
    printf '%s%s' "$1" "$padding" | tr '_-' '/+' | base64 -d
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The armor holds base64 of a JWS in JSON: a payload, and a signature with its protected header
jws=$(tr -d '\r' < "$1" | sed '/^-----/d' | base64 -d)
payload=$(printf '%s' "$jws" | sed 's/.*"payload":"\([^"]*\)".*/\1/')
protected=$(printf '%s' "$jws" | sed 's/.*"protected":"\([^"]*\)".*/\1/')
signature=$(printf '%s' "$jws" | sed 's/.*"signature":"\([^"]*\)".*/\1/')

# A key signs files of several purposes: the header says which
decode "$protected" | grep -q '"typ":"license.v1+json"' || { echo 'not a license' >&2; exit 1; }
count() { grep -o "$1" | wc -l; }
[ "$(printf '%s' "$jws" | count '"signature":')" -eq 1 ] || { echo 'more than one signature' >&2; exit 1; }
[ "$(count '"x":' < "$2")" -eq 1 ] || { echo 'more than one trusted key' >&2; exit 1; }

# The public key: 12 bytes that say "Ed25519" (RFC 8410), then the 32 bytes of x
x=$(sed 's/.*"x":"\([^"]*\)".*/\1/' "$2")
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; decode "$x"; } > "$work/pub.der"
openssl pkey -pubin -inform DER -in "$work/pub.der" -out "$work/pub.pem"

# What is signed is the text of the file itself: header, dot, payload
printf '%s.%s' "$protected" "$payload" > "$work/signed"
decode "$signature" > "$work/signature"
openssl pkeyutl -verify -rawin -pubin -inkey "$work/pub.pem" -in "$work/signed" -sigfile "$work/signature" >&2

decode "$payload"
