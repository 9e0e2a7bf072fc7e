#include "support/test.h"

#include "base/buffer.h"
#include "web/form.h"

static struct form parse(struct arena *arena, struct text type, struct text body)
{
    struct form form;
    struct error error;
    if (!form_parse(arena, type, body, &form, &error))
        fail_msg("%s", error.message);
    return form;
}

static void a_posted_form_is_decoded(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("application/x-www-form-urlencoded; charset=UTF-8"),
                             TEXT("lead=Ph%C3%B2ng+Kinh+t%E1%BA%BF&&empty=&flag&at=100%25%"));
    assert_text_equal(parameters_get(&form.fields, TEXT("lead")), TEXT("Phòng Kinh tế"));
    assert_text_equal(parameters_get(&form.fields, TEXT("at")), TEXT("100%%"));
    assert_text_equal(parameters_get(&form.fields, TEXT("flag")), TEXT(""));
    assert_int_equal(form.fields.count, 4);
    assert_int_equal(form.file_count, 0);
}

static void broken_utf8_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form;
    struct error error;
    assert_false(form_parse(arena, TEXT("application/x-www-form-urlencoded"), TEXT("lead=%C3%28"), &form, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_false(form_parse(arena, TEXT("application/x-www-form-urlencoded"), TEXT("a=%00"), &form, &error));
}

static void a_form_with_too_many_fields_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer body = buffer_open(arena, 1 << 16);
    for (size_t i = 0; i <= FORM_FIELDS; i++)
        buffer_print(&body, "f%zu=1&", i);
    struct form form;
    struct error error;
    assert_false(form_parse(arena, TEXT("application/x-www-form-urlencoded"), buffer_text(&body), &form, &error));
}

static const char upload[] = "--b;1\r\n"
                             "Content-Disposition: form-data; name=\"form_token\"\r\n\r\n"
                             "abc\r\n"
                             "--b;1\r\n"
                             "content-disposition: form-data; name=\"file\"; filename=\"C:\\dir\\kế hoạch; 1.docx\"\r\n"
                             "Content-Type: application/octet-stream\r\n\r\n"
                             "\r\n--b;\r\nbytes\r\n"
                             "--b;1--\r\n";

static void a_file_comes_with_its_name_and_its_very_bytes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("multipart/form-data; boundary=\"b;1\""), text_from(upload));
    assert_text_equal(parameters_get(&form.fields, TEXT("form_token")), TEXT("abc"));
    assert_int_equal(form.file_count, 1);
    assert_text_equal(form.files[0].name, TEXT("kế hoạch; 1.docx"));
    assert_text_equal(form.files[0].bytes, TEXT("\r\n--b;\r\nbytes"));
}

static void a_quotation_mark_in_a_file_name_comes_as_it_was(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("multipart/form-data; boundary=x"),
                             TEXT("--x\r\nContent-Disposition: form-data; name=\"file\"; "
                                  "filename=\"%22Năm rõ%22 100%25%0D%0A2.docx\"\r\n\r\nb\r\n--x--"));
    assert_text_equal(form.files[0].name, TEXT("\"Năm rõ\" 100%25  2.docx"));
}

static void an_upload_cut_off_anywhere_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    size_t whole = sizeof upload - 3; /* the line end after the last boundary may be missing */
    for (size_t len = 0; len < whole; len++) {
        struct form form;
        struct error error;
        char *exact = arena_array(arena, char, len + 1);
        memcpy(exact, upload, len);
        if (form_parse(arena, TEXT("multipart/form-data; boundary=\"b;1\""), (struct text){exact, len}, &form, &error))
            fail_msg("%zu bytes were taken for a whole form", len);
    }
}

static void a_file_field_left_empty_is_no_file(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(
        arena, TEXT("multipart/form-data; boundary=x"),
        TEXT("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--"));
    assert_int_equal(form.file_count, 0);
}

static void names_of_the_protocol_are_the_same_in_either_case(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("Multipart/Form-Data; Boundary=\"b;1\""), text_from(upload));
    assert_int_equal(form.file_count, 1);
    form = parse(arena, TEXT("Application/X-WWW-Form-Urlencoded"), TEXT("a=1"));
    assert_text_equal(parameters_get(&form.fields, TEXT("a")), TEXT("1"));
}

/* So many files of a byte each. */
static struct text files(struct arena *arena, size_t count)
{
    struct buffer body = buffer_open(arena, 1 << 16);
    for (size_t i = 0; i < count; i++)
        buffer_print(&body, "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%zu.txt\"\r\n\r\na\r\n",
                     i);
    buffer_print(&body, "--x--");
    return buffer_text(&body);
}

static void several_files_come_together_but_not_too_many(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("multipart/form-data; boundary=x"), files(arena, FORM_FILES));
    assert_int_equal(form.file_count, FORM_FILES);
    assert_text_equal(form.files[FORM_FILES - 1].name, TEXT("19.txt"));
    struct error error;
    assert_false(
        form_parse(arena, TEXT("multipart/form-data; boundary=x"), files(arena, FORM_FILES + 1), &form, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_string_equal(error.arguments[0], "20");
}

static void a_name_that_comes_twice_and_a_zero_byte_are_refused(void **state)
{
    (void)state;
    struct error error;
    struct parameters twice = {{{TEXT("on"), TEXT("a")}, {TEXT("file"), TEXT("b")}, {TEXT("on"), TEXT("a")}}, 3};
    assert_false(parameters_check(&twice, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    struct parameters zero = {{{TEXT("file"), {"\0a", 2}}}, 1};
    assert_false(parameters_check(&zero, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    struct parameters good = {{{TEXT("on"), TEXT("a")}, {TEXT("file"), TEXT("a")}}, 2};
    assert_true(parameters_check(&good, &error));
}

static void an_upload_without_boundary_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text types[] = {TEXT_INIT("multipart/form-data"), TEXT_INIT("multipart/form-data; boundary="),
                                        TEXT_INIT("multipart/form-data; boundary=\"open"),
                                        TEXT_INIT("multipart/form-data; boundary=other")};
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        struct form form;
        struct error error;
        assert_false(form_parse(arena, types[i], text_from(upload), &form, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
    }
}

static void any_other_body_is_a_file(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct form form = parse(arena, TEXT("text/plain"), TEXT("Giao Phòng Kinh tế"));
    assert_int_equal(form.file_count, 1);
    assert_text_equal(form.files[0].bytes, TEXT("Giao Phòng Kinh tế"));
}

static void cookies_are_read_and_broken_ones_left_out(void **state)
{
    (void)state;
    struct parameters cookies = {0};
    cookies_parse(TEXT("a=1; roviec-lang=en;broken=\xFF; b"), &cookies);
    assert_text_equal(parameters_get(&cookies, TEXT("roviec-lang")), TEXT("en"));
    assert_int_equal(cookies.count, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_posted_form_is_decoded),
        cmocka_unit_test(broken_utf8_is_refused),
        cmocka_unit_test(a_form_with_too_many_fields_is_refused),
        cmocka_unit_test(a_file_comes_with_its_name_and_its_very_bytes),
        cmocka_unit_test(a_quotation_mark_in_a_file_name_comes_as_it_was),
        cmocka_unit_test(an_upload_cut_off_anywhere_is_refused),
        cmocka_unit_test(a_file_field_left_empty_is_no_file),
        cmocka_unit_test(names_of_the_protocol_are_the_same_in_either_case),
        cmocka_unit_test(several_files_come_together_but_not_too_many),
        cmocka_unit_test(a_name_that_comes_twice_and_a_zero_byte_are_refused),
        cmocka_unit_test(an_upload_without_boundary_is_refused),
        cmocka_unit_test(any_other_body_is_a_file),
        cmocka_unit_test(cookies_are_read_and_broken_ones_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
