package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class EndUserMemoryTest {
    private static final InternalDomains DOMAINS = InternalDomains.of("example.com");

    @Test
    void a_million_records_of_a_thousand_users_are_counted() {
        assertThat(EndUserCount.of(repeated(users(1_000), 1_000), DOMAINS)).isEqualTo(new EndUserCount(500, 500));
    }

    @Test
    void the_memory_grows_with_the_users_and_not_with_the_records() {
        long ofOneRecordEach = capacity(users(1_000));
        assertThat(ofOneRecordEach).as("words of 2,000 keys").isGreaterThan(4 * 2_000);
        assertThat(capacity(repeated(users(1_000), 1_000))).isEqualTo(ofOneRecordEach);
        assertThat(capacity(users(100_000))).isBetween(20 * ofOneRecordEach, 200 * ofOneRecordEach);
    }

    /** All that is allocated, kept or not. With domains each e-mail's domain is a short-lived text in addition. */
    @Test
    void a_million_records_need_hardly_more_than_a_thousand() throws ReflectiveOperationException {
        List<EndUserRecord> users = users(1_000);
        EndUserCount.of(users, InternalDomains.NONE);
        long ofOneRecordEach = allocatedBy(users);
        assertThat(ofOneRecordEach).isPositive();
        assertThat(allocatedBy(repeated(users, 1_000))).isLessThan(2 * ofOneRecordEach);
    }

    @Test
    void the_records_are_read_once() {
        List<EndUserRecord> users = users(300);
        Iterator<EndUserRecord> once = users.iterator();
        Iterable<EndUserRecord> records = () -> once;
        assertThat(EndUserCount.of(records, DOMAINS).total()).isEqualTo(300);
        assertThatThrownBy(once::next).isInstanceOf(NoSuchElementException.class);
    }

    private static long capacity(Iterable<EndUserRecord> records) {
        EndUserCounter counter = new EndUserCounter(DOMAINS);
        records.forEach(counter::add);
        counter.count();
        return counter.capacity();
    }

    private static long allocatedBy(Iterable<EndUserRecord> records) throws ReflectiveOperationException {
        long before = allocatedByThisThread();
        EndUserCount.of(records, InternalDomains.NONE);
        return allocatedByThisThread() - before;
    }

    /** By reflection, because this module does not read the one that knows. */
    private static long allocatedByThisThread() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }

    private static List<EndUserRecord> users(int count) {
        List<EndUserRecord> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(EndUserRecord.of("user" + i, "user" + i + (i % 2 == 0 ? "@example.com" : "@partner.org")));
        }
        return users;
    }

    private static Iterable<EndUserRecord> repeated(List<EndUserRecord> records, int times) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < records.size() * times;
            }

            @Override
            public EndUserRecord next() {
                return records.get(next++ % records.size());
            }
        };
    }
}
