#include "document/package_picture.h"

#include <stdlib.h>

#include "base/list.h"
#include "codec/archive.h"

/* Inches; what is smaller holds no words. */
static const double SMALLEST = 0.12;

enum { MOST_PICTURES = 4096, MOST_LOOKED_AT = 64, EMU_PER_INCH = 914400, POINTS_PER_INCH = 72 };

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
    static const char *const NAMES[] = {"embed", "relid", "id"};
    for (size_t i = 0; i < COUNT_OF(NAMES) && picture->id.len == 0; i++)
        picture->id = text_copy(arena, xml_attribute(xml, NAMES[i]));
}

void package_picture_add(struct arena *arena, struct package_picture_list *pictures, struct package_picture picture)
{
    if (picture.id.len && pictures->count < MOST_PICTURES)
        LIST_ADD(arena, pictures, picture);
}

static bool may_be_stamp(const struct package_picture *picture)
{
    bool is_size_unknown = picture->width <= 0 || picture->height <= 0;
    if (is_size_unknown)
        return true;
    if (picture->width < SMALLEST || picture->height < SMALLEST)
        return false;
    return picture->is_on_head || picture_is_stamp_sized(picture->width, picture->height);
}

bool package_picture_is_drawn(struct text part)
{
    return text_ends(part, TEXT(".emf")) || text_ends(part, TEXT(".wmf")) || text_ends(part, TEXT(".svg"));
}

struct found {
    struct text part;
    const struct package_picture *picture;
};

struct found_list {
    struct found *at;
    size_t count, capacity;
};

static bool is_found(const struct found_list *found, struct text part)
{
    for (size_t i = 0; i < found->count; i++)
        if (text_equal(found->at[i].part, part))
            return true;
    return false;
}

/* Adds the parts of the pictures that stand on the head, or of the others. */
static bool find(struct package *package, const struct package_picture_list *pictures, bool is_on_head,
                 struct found_list *found, struct error *error)
{
    struct text of = TEXT_NONE;
    struct relation_list relations = {0};
    for (size_t i = 0; i < pictures->count && found->count < MOST_LOOKED_AT; i++) {
        const struct package_picture *picture = &pictures->at[i];
        if (!may_be_stamp(picture) || picture->is_on_head != is_on_head)
            continue;
        if (!text_equal(of, picture->part) && !package_relations(package, picture->part, &relations, error))
            return false;
        of = picture->part;
        struct text part = relation_by_id(&relations, picture->id);
        if (part.len && !package_picture_is_drawn(part) && archive_has(package->archive, part) &&
            !is_found(found, part))
            LIST_ADD(package->arena, found, ((struct found){part, picture}));
    }
    return true;
}

static bool look(const struct format_input *input, struct package *package, const struct found_list *found,
                 struct text_builder *builder, struct error *error)
{
    struct format_picture *pictures = arena_array(input->arena, struct format_picture, found->count);
    for (size_t i = 0; i < found->count; i++) {
        const struct package_picture *picture = found->at[i].picture;
        pictures[i] = (struct format_picture){.width = picture->width, .height = picture->height};
        if (!package_read(package, found->at[i].part, &pictures[i].bytes, error))
            return false;
    }
    return input->sight->look(input, pictures, found->count, builder, error);
}

bool package_pictures_look(const struct format_input *input, struct package *package,
                           const struct package_picture_list *pictures, struct text_builder *builder,
                           struct error *error)
{
    struct found_list found = {0};
    if (!find(package, pictures, true, &found, error) || !find(package, pictures, false, &found, error))
        return false;
    if (found.count == 0)
        return true;
    if (input->sight)
        return look(input, package, &found, builder, error);
    text_builder_hand_over(builder, FORMAT_SCAN);
    return true;
}
