#include "support/test.h"

#include "ledger/trust.h"
#include "support/tiny_log.h"

#define LOG "log example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\n"
#define W1                                                                                                             \
    "witness w1 witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c https://example.com/w1\n"

/* A second witness that never signs. */
static struct text second_witness(struct arena *arena)
{
    struct sign_secret secret;
    memset(secret.seed, 2, sizeof secret.seed);
    struct sign_public public = sign_public_of(&secret);
    struct note_key key = note_key_of(TEXT("witness.example/w2"), NOTE_COSIGNATURE, &public);
    return text_print(arena, "witness w2 %.*s\n", TEXT_ARG(note_key_print(arena, &key)));
}

static bool holds(struct arena *arena, const char *statements, const char *checkpoint)
{
    struct trust *trust = arena_new(arena, struct trust);
    struct note *note = arena_new(arena, struct note);
    struct text w2 = second_witness(arena);
    struct text words = text_print(arena, "# whom we believe\n%s%s%.*s%s", LOG, W1, TEXT_ARG(w2), statements);
    size_t line;
    if (!trust_parse(arena, words, trust, &line))
        fail_msg("line %zu: %s", line, statements);
    assert_true(note_parse(arena, text_print(arena, "%s", checkpoint), note));
    return trust_quorum_holds(arena, trust, note);
}

static void a_quorum_counts_its_members(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *cosigned = text_terminated(arena, text_print(arena, "%s%s", tiny_checkpoint, tiny_cosignature));
    assert_true(holds(arena, "quorum none\n", tiny_checkpoint));
    assert_false(holds(arena, "quorum w1\n", tiny_checkpoint));
    assert_true(holds(arena, "quorum w1\n", cosigned));
    assert_false(holds(arena, "quorum w2\n", cosigned));
    assert_true(holds(arena, "group g any w1 w2\nquorum g\n", cosigned));
    assert_false(holds(arena, "group g all w1 w2\nquorum g\n", cosigned));
    assert_true(holds(arena, "group g 1 w1 w2 # one will do\nquorum g\n", cosigned));
    assert_true(holds(arena, "group g any w2 w1\ngroup h all g w1\nquorum h", cosigned));
    assert_false(holds(arena, "group g any w2 w1\ngroup h all g w2\nquorum h", cosigned));
}

static void a_wrong_statement_is_named_by_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        size_t line;
    } wrong[] = {
        {LOG W1 "quorum w2\n", 3},
        {LOG W1 W1 "quorum w1\n", 3},
        {LOG W1 "witness other witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c\nquorum w1\n",
         3},
        {LOG W1 "group g 2 w1\nquorum g\n", 3},
        {LOG W1 "group g 0 w1\nquorum g\n", 3},
        {LOG W1 "group g any g\nquorum g\n", 3},
        {LOG W1 "group none any w1\nquorum g\n", 3},
        {LOG W1 "quorum none\nquorum w1\n", 4},
        {LOG "witness w1 example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\n", 2},
        {"log nonsense\n", 1},
        {LOG "vouch w1\n", 2},
    };
    TEST_ARENA(arena);
    struct trust *trust = arena_new(arena, struct trust);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        size_t line = 0;
        if (trust_parse(arena, text_from(wrong[i].words), trust, &line) || line != wrong[i].line)
            fail_msg("line %zu: %s", line, wrong[i].words);
    }
    size_t line;
    assert_false(trust_parse(arena, TEXT(LOG), trust, &line));
    assert_int_equal(line, 0);
    assert_int_equal(trust->log_count, 1);
    assert_false(trust_parse(arena, TEXT("quorum none\n"), trust, &line));
    assert_int_equal(line, 0);
    assert_int_equal(trust->log_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quorum_counts_its_members),
        cmocka_unit_test(a_wrong_statement_is_named_by_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
