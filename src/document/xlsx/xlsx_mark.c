#include "document/xlsx/xlsx_mark.h"

#include "base/list.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "codec/archive.h"
#include "document/letters/stamp_words.h"
#include "document/xlsx/xlsx_string.h"
#include "document/xlsx/xlsx_vml.h"

/* More that may be marks are no stamps but a list. */
enum { MOST_MARKS = 64 };

static bool is_kept(const struct xlsx_marks *marks, struct text words)
{
    for (size_t i = 0; i < marks->count; i++)
        if (text_equal(marks->at[i], words))
            return true;
    return false;
}

void xlsx_mark_keep(struct xlsx_marks *marks, struct text words)
{
    words = text_trim(words);
    if (are_mark_words(words) && marks->count < MOST_MARKS && !is_kept(marks, words))
        LIST_ADD(marks->arena, marks, text_copy(marks->arena, words));
}

/* Words as stored: all of them as one line, or each of their lines. */
static void keep_lines(struct xlsx_marks *marks, struct text words)
{
    SCRATCH(scratch, marks->arena);
    struct buffer line = buffer_open(scratch, SIZE_MAX);
    words = utf8_compose(scratch, words);
    visible_add_line(&line, words);
    if (are_mark_words(text_trim(buffer_text(&line)))) {
        xlsx_mark_keep(marks, buffer_text(&line));
        return;
    }
    for (struct text part; text_split(&words, '\n', &part);) {
        buffer_cut(&line, 0);
        visible_add_line(&line, part);
        xlsx_mark_keep(marks, buffer_text(&line));
    }
}

/* How long a code is that says how what follows is drawn: &"Arial,Bold", &14, &K000000, &B (ECMA-376 part
 * 1, 18.3.1.46).
 */
static size_t code_len(struct text code)
{
    enum { COLOUR_LEN = 8 };
    size_t len = 2;
    if (code.len < len || text_starts(code, TEXT("&K")))
        return code.len < COLOUR_LEN ? code.len : COLOUR_LEN;
    if (code.at[1] == '"')
        while (len < code.len && code.at[len++] != '"')
            ;
    while (code.at[1] >= '0' && code.at[1] <= '9' && len < code.len && code.at[len] >= '0' && code.at[len] <= '9')
        len++;
    return len;
}

/* Left, middle and right of a page header or footer stand apart. */
static void keep_sections(struct xlsx_marks *marks, struct text stored)
{
    SCRATCH(scratch, marks->arena);
    struct buffer section = buffer_open(scratch, stored.len);
    while (stored.len) {
        size_t len = stored.at[0] == '&' ? code_len(stored) : 0;
        bool begins = len == 2 && strchr("LCR", stored.at[1]);
        if (begins) {
            keep_lines(marks, buffer_text(&section));
            buffer_cut(&section, 0);
        } else if (len == 0 || text_starts(stored, TEXT("&&"))) {
            buffer_add_byte(&section, stored.at[0]);
        }
        stored = text_from_offset(stored, len ? len : 1);
    }
    keep_lines(marks, buffer_text(&section));
}

void xlsx_marks_of_pages(struct xlsx_marks *marks, struct xml *xml)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        SCRATCH(scratch, marks->arena);
        struct buffer stored = buffer_open(scratch, SIZE_MAX);
        xml_add_text(xml, &stored);
        keep_sections(marks, buffer_text(&stored));
    }
}

/* The words of a shape: a line for each paragraph. */
static void add_shape_words(struct xml *xml, struct buffer *words)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        bool ends_line = xml_is(xml, OFFICE_SHAPE, "p") || xml_is(xml, OFFICE_SHAPE, "br");
        if (xml_is(xml, OFFICE_SHAPE, "t"))
            xml_add_text(xml, words);
        else
            add_shape_words(xml, words);
        if (ends_line)
            buffer_add_byte(words, '\n');
    }
}

/* What says how large the pictures in it are shown: where the drawing is tied to the cells, a picture, a group. */
struct frame {
    struct text part;
    struct package_picture shown, inner; /* sizes; `inner`: of a group, as those in it are measured; 0 untold */
};

static void read_shapes(struct xlsx_marks *marks, struct xml *xml, struct frame *frame);

static bool is_frame(const struct xml *xml)
{
    static const char *const NAMES[] = {"twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "grpSp", "sp", "pic"};
    bool is_one = xml_is(xml, OFFICE_DRAWING, "shape") || xml_is(xml, OFFICE_DRAWING, "group");
    for (size_t i = 0; i < COUNT_OF(NAMES); i++)
        is_one |= strcmp(xml_name(xml), NAMES[i]) == 0;
    return is_one;
}

/* Extensions are elements of the same name. */
static void measure(const struct xml *xml, struct package_picture *size)
{
    if (size->width <= 0)
        package_picture_measure(xml, size);
}

/* The innermost frame that has a size says it; where it stands in a group, the group says at what scale. */
static double length_in(double length, double inner, double shown)
{
    if (length <= 0)
        return shown;
    return inner > 0 && shown > 0 ? length / inner * shown : length;
}

static void read_frame(struct xlsx_marks *marks, struct xml *xml, struct text part)
{
    size_t first = marks->pictures.count;
    struct frame frame = {.part = part};
    if (xml_family(xml) == OFFICE_DRAWING)
        measure(xml, &frame.shown);
    read_shapes(marks, xml, &frame);
    for (size_t i = first; i < marks->pictures.count; i++) {
        struct package_picture *picture = &marks->pictures.at[i];
        picture->width = length_in(picture->width, frame.inner.width, frame.shown.width);
        picture->height = length_in(picture->height, frame.inner.height, frame.shown.height);
    }
}

static void add_picture(struct xlsx_marks *marks, struct xml *xml, struct text part)
{
    struct package_picture picture = {.part = part, .is_on_head = true, .is_object = xml_family(xml) == OFFICE_DRAWING};
    package_picture_name(marks->arena, xml, &picture);
    package_picture_add(marks->arena, &marks->pictures, picture);
}

/* What bears no words of its own. */
static void read_inside(struct xlsx_marks *marks, struct xml *xml, struct frame *frame)
{
    if (strcmp(xml_name(xml), "ext") == 0)
        measure(xml, &frame->shown);
    else if (strcmp(xml_name(xml), "chExt") == 0)
        measure(xml, &frame->inner);
    else if (is_frame(xml))
        read_frame(marks, xml, frame->part);
    else
        read_shapes(marks, xml, frame);
}

static void read_shapes(struct xlsx_marks *marks, struct xml *xml, struct frame *frame)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        SCRATCH(scratch, marks->arena);
        struct buffer words = buffer_open(scratch, SIZE_MAX);
        if (xml_is(xml, OFFICE_DRAWING, "textpath"))
            keep_lines(marks, xml_attribute(xml, "string"));
        else if (xml_is(xml, OFFICE_SHAPE, "blip") || xml_is(xml, OFFICE_DRAWING, "imagedata"))
            add_picture(marks, xml, frame->part);
        else if (strcmp(xml_name(xml), "txBody") == 0)
            add_shape_words(xml, &words);
        else if (xml_is(xml, OFFICE_SHEET, "text"))
            (void)xlsx_string_read(xml, &words);
        else
            read_inside(marks, xml, frame);
        keep_lines(marks, buffer_text(&words));
    }
}

static bool look_into_part(struct xlsx_marks *marks, struct package *package, struct text part, struct error *error)
{
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (xml)
        read_shapes(marks, xml, &(struct frame){.part = part});
    return !xml || package_check_part(xml, part, error);
}

/* Drawings of old programs, which Excel shows although they are no XML: what cannot be read of one is told. */
static bool look_into_old_drawing(struct xlsx_marks *marks, struct package *package, struct text part,
                                  struct error *error)
{
    struct text bytes;
    if (!archive_has(package->archive, part))
        return true;
    if (!package_read(package, part, &bytes, error))
        return false;
    struct xml *xml = package_xml(package, xlsx_vml_mended(package->arena, bytes));
    if (xml_root(xml))
        read_shapes(marks, xml, &(struct frame){.part = part});
    marks->unread += xml_is_broken(xml);
    return true;
}

bool xlsx_marks_beside(struct xlsx_marks *marks, struct package *package, struct text sheet, struct error *error)
{
    struct relation_list relations;
    if (!package_relations(package, sheet, &relations, error))
        return false;
    for (size_t i = 0; i < relations.count; i++) {
        struct text type = relations.at[i].type, part = relations.at[i].target;
        bool bears_words = text_equal(type, TEXT("drawing")) || text_equal(type, TEXT("comments"));
        if (bears_words && !look_into_part(marks, package, part, error))
            return false;
        if (text_equal(type, TEXT("vmlDrawing")) && !look_into_old_drawing(marks, package, part, error))
            return false;
    }
    return true;
}
