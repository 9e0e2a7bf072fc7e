#include "support/test.h"

#include "base/error.h"
#include "base/job.h"
#include "base/list.h"

static void memory_comes_zeroed_and_aligned(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (size_t size = 1; size < 5000; size += 37) {
        char *at = arena_alloc(arena, size, 1);
        assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(at[i], 0);
        memset(at, 0xFF, size);
    }
}

struct tape {
    int order[3];
    size_t count;
};

struct closing {
    struct tape *tape;
    int name;
};

static void note_closing(void *what)
{
    struct closing *closing = what;
    closing->tape->order[closing->tape->count++] = closing->name;
}

static void deferred_closers_run_in_reverse_order(void **state)
{
    (void)state;
    struct tape tape = {0};
    struct closing first = {&tape, 1}, second = {&tape, 2}, inner = {&tape, 3};
    {
        TEST_ARENA(arena);
        arena_defer(arena, note_closing, &first);
        arena_defer(arena, note_closing, &second);
        SCRATCH(scratch, arena);
        arena_defer(scratch, note_closing, &inner);
    }
    assert_int_equal(tape.count, 3);
    assert_int_equal(tape.order[0], 3);
    assert_int_equal(tape.order[1], 2);
    assert_int_equal(tape.order[2], 1);
}

static bool allocate_far_too_much(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    size_t *allocations = argument;
    struct tape *tape = arena_new(arena, struct tape);
    (void)tape;
    SCRATCH(scratch, arena);
    for (; *allocations < 1000; ++*allocations)
        arena_alloc(scratch, 1, 1000);
    return true;
}

static void a_job_ends_at_its_border_when_memory_runs_out(void **state)
{
    (void)state;
    struct error error;
    size_t allocations = 0;
    assert_false(job_run((struct job){.memory_bytes = 100000}, allocate_far_too_much, &allocations, &error));
    assert_int_equal(error.kind, ERROR_TOO_LARGE);
    assert_in_range(allocations, 90, 100);
    allocations = 0;
    assert_false(
        job_run((struct job){.memory_bytes = 100000, .fail_at = 7}, allocate_far_too_much, &allocations, &error));
    assert_int_equal(allocations, 5);
}

static void count_closing(void *count)
{
    ++*(int *)count;
}

static bool defer_without_memory(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    arena_defer(arena, count_closing, argument);
    return true;
}

static void what_cannot_be_remembered_is_closed_at_once(void **state)
{
    (void)state;
    struct error error;
    int closings = 0;
    assert_false(job_run((struct job){.memory_bytes = 100000, .fail_at = 1}, defer_without_memory, &closings, &error));
    assert_int_equal(closings, 1);
}

static bool allocate_too_many(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    size_t *count = argument;
    arena_alloc(arena, *count, 16);
    return true;
}

static void a_product_that_overflows_ends_the_job(void **state)
{
    (void)state;
    struct error error;
    size_t count = SIZE_MAX / 8;
    assert_false(job_run((struct job){.memory_bytes = SIZE_MAX}, allocate_too_many, &count, &error));
}

static bool add_a_block(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    char **last = argument;
    *last = arena_alloc(arena, 1, 40000);
    (*last)[0] = 'k';
    return true;
}

static void what_a_job_leaves_in_a_keep_outlives_a_later_job_that_fails(void **state)
{
    (void)state;
    struct keep *keep = keep_open(100000);
    struct error error;
    char *first = NULL, *later = NULL;
    assert_true(keep_run(keep, add_a_block, &first, &error));
    assert_true(keep_run(keep, add_a_block, &later, &error));
    assert_false(keep_run(keep, add_a_block, &later, &error));
    assert_int_equal(error.kind, ERROR_TOO_LARGE);
    assert_int_equal(first[0], 'k');
    keep_close(keep);
}

struct number_list {
    int *at;
    size_t count, capacity;
};

static void a_list_keeps_its_items_while_it_grows(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct number_list numbers = {0};
    for (int i = 0; i < 10000; i++)
        LIST_ADD(arena, &numbers, i);
    for (int i = 0; i < 10000; i++)
        assert_int_equal(numbers.at[i], i);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_comes_zeroed_and_aligned),
        cmocka_unit_test(deferred_closers_run_in_reverse_order),
        cmocka_unit_test(a_job_ends_at_its_border_when_memory_runs_out),
        cmocka_unit_test(what_cannot_be_remembered_is_closed_at_once),
        cmocka_unit_test(a_product_that_overflows_ends_the_job),
        cmocka_unit_test(what_a_job_leaves_in_a_keep_outlives_a_later_job_that_fails),
        cmocka_unit_test(a_list_keeps_its_items_while_it_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
