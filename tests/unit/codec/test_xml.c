#include "support/test.h"

#include "base/buffer.h"
#include "codec/xml.h"

enum { FAMILY_A = 1, FAMILY_B };

static const struct xml_namespace FAMILIES[] = {
    {"urn:a", FAMILY_A}, {"urn:a:strict", FAMILY_A}, {"urn:b", FAMILY_B}, {NULL, 0}};

static struct xml *open_text(struct arena *arena, const char *bytes)
{
    return xml_open(arena, text_from(bytes), FAMILIES);
}

/* Whether the walk through everything ends well. */
static bool is_well(const char *bytes)
{
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, bytes);
    if (xml_root(xml))
        while (xml_child(xml, 0))
            ;
    return !xml_is_broken(xml);
}

static void children_are_walked_and_what_is_not_asked_for_is_passed_over(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, "<?xml version='1.0'?><!-- c --><r><a><b><c/></b></a> chữ <d/><e>x</e></r>");
    assert_true(xml_root(xml));
    assert_int_equal(xml_depth(xml), 0);
    const char *const names[] = {"a", "d", "e"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        assert_true(xml_child(xml, 0));
        assert_string_equal(xml_name(xml), names[i]);
        assert_int_equal(xml_depth(xml), 1);
    }
    assert_false(xml_child(xml, 0));
    assert_false(xml_is_broken(xml));
}

static void an_empty_element_has_no_children(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, "<r><a/><b></b><c/></r>");
    assert_true(xml_root(xml));
    for (int i = 0; i < 3; i++) {
        assert_true(xml_child(xml, 0));
        assert_false(xml_child(xml, 1));
    }
    assert_false(xml_child(xml, 0));
}

static void names_are_told_apart_by_namespace(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, "<p xmlns='urn:a' xmlns:x='urn:b'><x:p/><y:p xmlns:y='urn:a:strict'/>"
                                       "<z:p xmlns:z='urn:c'/><p xmlns=''/></p>");
    assert_true(xml_root(xml));
    assert_true(xml_is(xml, FAMILY_A, "p"));
    assert_true(xml_child(xml, 0));
    assert_true(xml_is(xml, FAMILY_B, "p"));
    assert_false(xml_is(xml, FAMILY_A, "p"));
    assert_true(xml_child(xml, 0));
    assert_int_equal(xml_family(xml), FAMILY_A);
    assert_true(xml_child(xml, 0));
    assert_int_equal(xml_family(xml), 0);
    assert_true(xml_child(xml, 0));
    assert_int_equal(xml_family(xml), 0);
}

static void attributes_are_found_without_their_prefix(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, "<r xmlns:w='urn:a' w:val='&lt;1&#x1ED9;' empty=''/>");
    assert_true(xml_root(xml));
    assert_text_equal(xml_attribute(xml, "val"), TEXT("<1ộ"));
    assert_text_equal(xml_attribute(xml, "empty"), TEXT(""));
    assert_text_equal(xml_attribute(xml, "absent"), TEXT(""));
}

static void text_is_added_without_that_of_children(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct xml *xml = open_text(arena, "<r><a>một <b>x</b>h&amp;ai<![CDATA[ <ba>]]></a><c> </c><d/></r>");
    struct buffer words = buffer_open(arena, 100);
    assert_true(xml_root(xml));
    while (xml_child(xml, 0)) {
        xml_add_text(xml, &words);
        buffer_add_byte(&words, '|');
    }
    assert_text_equal(buffer_text(&words), TEXT("một h&ai <ba>| ||"));
}

static void utf16_becomes_utf8(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char bytes[] = "\xff\xfe<\0r\0>\0\xd9\x1e<\0/\0r\0>\0";
    struct xml *xml = xml_open(arena, (struct text){bytes, sizeof bytes - 1}, FAMILIES);
    struct buffer words = buffer_open(arena, 100);
    assert_true(xml_root(xml));
    xml_add_text(xml, &words);
    assert_text_equal(buffer_text(&words), TEXT("ộ"));
}

static void faults_end_the_walk(void **state)
{
    (void)state;
    assert_true(is_well("<r/>"));
    static const char *const faults[] = {"",       "<r>",         "<r><a></r>",          "<r/><r/>", "no xml",
                                         "<r>&x;", "<r>\x01</r>", "<r>\xff\xfe\xfd</r>", "<r a=1/>", "<x:r"};
    for (size_t i = 0; i < COUNT_OF(faults); i++)
        assert_false(is_well(faults[i]));
}

static void document_types_and_entities_are_refused(void **state)
{
    (void)state;
    assert_false(is_well("<!DOCTYPE r><r/>"));
    assert_false(is_well("<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>"));
    assert_false(is_well("<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>"));
}

static void elements_may_not_lie_too_deep(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer deep = buffer_open(arena, 1 << 20);
    for (int i = 0; i < 500; i++)
        buffer_add(&deep, TEXT("<a>"));
    for (int i = 0; i < 500; i++)
        buffer_add(&deep, TEXT("</a>"));
    buffer_add_byte(&deep, 0);
    assert_false(is_well(deep.at));
}

/* Gives three bytes at a time, and after them its answer. */
struct dripping {
    struct text rest;
    ptrdiff_t last;
};

static ptrdiff_t drip(void *owner, char *to, size_t len)
{
    struct dripping *dripping = owner;
    struct text drop = text_slice(dripping->rest, 0, len < 3 ? len : 3);
    if (drop.len == 0)
        return dripping->last;
    memcpy(to, drop.at, drop.len);
    dripping->rest = text_from_offset(dripping->rest, drop.len);
    return (ptrdiff_t)drop.len;
}

static bool is_well_from(struct text bytes, ptrdiff_t last)
{
    TEST_ARENA(arena);
    struct dripping dripping = {bytes, last};
    struct xml *xml = xml_open_source(arena, drip, &dripping, FAMILIES);
    struct buffer words = buffer_open(arena, 1000);
    if (xml_root(xml))
        while (xml_child(xml, 0))
            xml_add_text(xml, &words);
    return !xml_is_broken(xml) && text_equal(buffer_text(&words), TEXT("mộthai"));
}

static void a_source_is_read_to_its_end_and_its_failure_is_a_fault(void **state)
{
    (void)state;
    assert_true(is_well_from(TEXT("<r><a>một</a><b/><c>hai</c></r>\n"), 0));
    assert_false(is_well_from(TEXT("<r><a>một</a><b/><c>hai</c></r>\n"), -1));
    assert_false(is_well_from(TEXT("<r><a>một</a><b/><c>hai</c>"), 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(children_are_walked_and_what_is_not_asked_for_is_passed_over),
        cmocka_unit_test(an_empty_element_has_no_children),
        cmocka_unit_test(names_are_told_apart_by_namespace),
        cmocka_unit_test(attributes_are_found_without_their_prefix),
        cmocka_unit_test(text_is_added_without_that_of_children),
        cmocka_unit_test(utf16_becomes_utf8),
        cmocka_unit_test(faults_end_the_walk),
        cmocka_unit_test(document_types_and_entities_are_refused),
        cmocka_unit_test(elements_may_not_lie_too_deep),
        cmocka_unit_test(a_source_is_read_to_its_end_and_its_failure_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
