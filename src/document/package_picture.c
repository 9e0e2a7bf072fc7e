#include "document/package_picture.h"

#include <stdlib.h>

#include "base/list.h"
#include "codec/archive.h"
#include "document/drawn_picture.h"
#include "document/stamp_picture.h"

enum { MOST_PICTURES = 4096, EMU_PER_INCH = 914400, POINTS_PER_INCH = 72 };

/* "…;width:118.1pt;height:46pt;…" in inches; 0 where the unit is another. */
static double length_in(struct text style, struct text name)
{
    char number[16] = "";
    size_t at = text_find(style, name), len = 0;
    struct text value = text_from_offset(style, at == TEXT_NOT_FOUND ? style.len : at + name.len);
    for (; len < value.len && len + 1 < sizeof number && strchr("0123456789.", value.at[len]); len++)
        number[len] = value.at[len];
    double length = strtod(number, NULL);
    struct text unit = text_slice(value, len, len + 2);
    return text_equal(unit, TEXT("pt")) ? length / POINTS_PER_INCH : text_equal(unit, TEXT("in")) ? length : 0;
}

static double emu_of(const struct xml *xml, const char *attribute)
{
    uint64_t number;
    return text_to_number(xml_attribute(xml, attribute), INT32_MAX, &number) ? (double)number / EMU_PER_INCH : 0;
}

void package_picture_measure(const struct xml *xml, struct package_picture *picture)
{
    struct text style = xml_attribute(xml, "style");
    picture->width = style.len ? length_in(style, TEXT("width:")) : emu_of(xml, "cx");
    picture->height = style.len ? length_in(style, TEXT("height:")) : emu_of(xml, "cy");
}

void package_picture_name(struct arena *arena, const struct xml *xml, struct package_picture *picture)
{
    static const char *const NAMES[] = {"embed", "relid", "id", "link"};
    for (size_t i = 0; i < COUNT_OF(NAMES) && picture->id.len == 0; i++)
        picture->id = text_copy(arena, xml_attribute(xml, NAMES[i]));
}

void package_picture_add(struct arena *arena, struct package_picture_list *pictures, struct package_picture picture)
{
    if (picture.id.len == 0)
        return;
    if (pictures->count < MOST_PICTURES)
        LIST_ADD(arena, pictures, picture);
    else
        pictures->left_out++;
}

struct found_list {
    struct text *at; /* parts, each once */
    size_t count, capacity;
};

static bool is_found(const struct found_list *found, struct text part)
{
    for (size_t i = 0; i < found->count; i++)
        if (text_equal(found->at[i], part))
            return true;
    return false;
}

/* Finds the bytes of a picture as far as they are there and somebody here reads them. Formulas are drawn with lines,
 * each as the view of an object; nobody stamps with one. */
static bool add_part(const struct format_input *input, struct package *package, const struct package_picture *picture,
                     struct text part, struct stamp_pictures *stamps, struct error *error)
{
    struct stamp_picture stamp = {.shown = {.width = picture->width, .height = picture->height},
                                  .is_on_head = picture->is_on_head};
    bool is_there = archive_has(package->archive, part);
    if (!is_there || is_drawn_picture(part)) {
        stamps->unseen += !is_there || !picture->is_object;
        return true;
    }
    if (input->sight && !package_read(package, part, &stamp.shown.bytes, error))
        return false;
    LIST_ADD(package->arena, &stamps->list, stamp);
    return true;
}

bool package_pictures_look(const struct format_input *input, struct package *package,
                           const struct package_picture_list *pictures, struct text_builder *builder,
                           struct error *error)
{
    struct text of = TEXT_NONE;
    struct relation_list relations = {0};
    struct found_list found = {0};
    struct stamp_pictures stamps = {.unseen = pictures->left_out};
    for (size_t i = 0; i < pictures->count; i++) {
        const struct package_picture *picture = &pictures->at[i];
        if (!stamp_picture_may_be(picture->width, picture->height, picture->is_on_head))
            continue;
        if (!text_equal(of, picture->part) && !package_relations(package, picture->part, &relations, error))
            return false;
        of = picture->part;
        struct text part = relation_by_id(&relations, picture->id);
        if (is_found(&found, part))
            continue;
        if (part.len)
            LIST_ADD(package->arena, &found, part);
        if (!add_part(input, package, picture, part, &stamps, error))
            return false;
    }
    return stamp_pictures_look(input, &stamps, builder, error);
}
