#include "document/docx/docx_numbering.h"

#include "base/list.h"

static void level_init(struct docx_level *level)
{
    *level = (struct docx_level){.start = 1, .restart_after = DOCX_UNSET_NUMBER};
}

static void read_level_property(struct arena *arena, struct xml *xml, struct docx_level *level)
{
    if (xml_family(xml) != OFFICE_WORD)
        return;
    struct text value = xml_attribute(xml, "val");
    const char *name = xml_name(xml);
    if (strcmp(name, "start") == 0)
        level->start = docx_number(xml, "val", 1);
    else if (strcmp(name, "numFmt") == 0)
        level->form = list_number_form_of(value);
    else if (strcmp(name, "lvlText") == 0)
        level->words = text_copy(arena, value);
    else if (strcmp(name, "pStyle") == 0)
        level->style = text_copy(arena, value);
    else if (strcmp(name, "lvlRestart") == 0)
        level->restart_after = docx_number(xml, "val", DOCX_UNSET_NUMBER);
    else if (strcmp(name, "isLgl") == 0)
        level->is_legal = docx_is_on(xml);
    else if (strcmp(name, "suff") == 0)
        level->is_tight = text_equal(value, TEXT("nothing"));
}

static void read_level(struct arena *arena, struct xml *xml, struct docx_level *level)
{
    struct docx_character character = {0};
    level_init(level);
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "rPr"))
            docx_character_read(xml, NULL, &character);
        else
            read_level_property(arena, xml, level);
    }
    level->words = legacy_font_convert(arena, character.font, level->words);
}

static int32_t level_number(const struct xml *xml)
{
    int32_t level = docx_number(xml, "ilvl", 0);
    return level < DOCX_LEVELS ? level : DOCX_LEVELS - 1;
}

static struct docx_list_form read_form(struct arena *arena, struct xml *xml)
{
    struct docx_list_form form = {.id = docx_number(xml, "abstractNumId", DOCX_UNSET_NUMBER)};
    for (int i = 0; i < DOCX_LEVELS; i++)
        level_init(&form.levels[i]);
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "lvl"))
            read_level(arena, xml, &form.levels[level_number(xml)]);
        else if (xml_is(xml, OFFICE_WORD, "numStyleLink"))
            form.named_by = text_copy(arena, xml_attribute(xml, "val"));
    }
    return form;
}

static void read_override(struct arena *arena, struct xml *xml, struct docx_list *list)
{
    int32_t level = level_number(xml);
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "startOverride"))
            list->starts[level] = docx_number(xml, "val", 1);
        else if (xml_is(xml, OFFICE_WORD, "lvl")) {
            list->levels[level] = arena_new(arena, struct docx_level);
            read_level(arena, xml, list->levels[level]);
        }
    }
}

static struct docx_list read_list(struct arena *arena, struct xml *xml)
{
    struct docx_list list = {.id = docx_number(xml, "numId", DOCX_UNSET_NUMBER), .form_id = DOCX_UNSET_NUMBER};
    for (int i = 0; i < DOCX_LEVELS; i++)
        list.starts[i] = DOCX_UNSET_NUMBER;
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "abstractNumId"))
            list.form_id = docx_number(xml, "val", DOCX_UNSET_NUMBER);
        else if (xml_is(xml, OFFICE_WORD, "lvlOverride"))
            read_override(arena, xml, &list);
    }
    return list;
}

static int compare_lists(const void *a, const void *b)
{
    int32_t first = ((const struct docx_list *)a)->id, second = ((const struct docx_list *)b)->id;
    return (first > second) - (first < second);
}

static int compare_forms(const void *a, const void *b)
{
    int32_t first = ((const struct docx_list_form *)a)->id, second = ((const struct docx_list_form *)b)->id;
    return (first > second) - (first < second);
}

struct docx_list *docx_list_of(const struct docx_numbering *numbering, int32_t id)
{
    struct docx_list key = {.id = id};
    const struct docx_list_array *lists = &numbering->lists;
    return lists->count ? bsearch(&key, lists->at, lists->count, sizeof key, compare_lists) : NULL;
}

static struct docx_list_form *form_of(const struct docx_numbering *numbering, int32_t id)
{
    struct docx_list_form key = {.id = id};
    const struct docx_form_array *forms = &numbering->forms;
    return forms->count ? bsearch(&key, forms->at, forms->count, sizeof key, compare_forms) : NULL;
}

/* A form may only name a list style; the list of that style has the form with the levels. */
static struct docx_list_form *form_by_style(const struct docx_numbering *numbering, const struct docx_styles *styles,
                                            struct docx_list_form *form)
{
    const struct docx_list *named = docx_list_of(numbering, docx_style_of(styles, form->named_by)->place.list);
    struct docx_list_form *other = named ? form_of(numbering, named->form_id) : NULL;
    return other ? other : form;
}

static void tie_lists_to_forms(struct docx_numbering *numbering, const struct docx_styles *styles)
{
    if (numbering->lists.count)
        qsort(numbering->lists.at, numbering->lists.count, sizeof *numbering->lists.at, compare_lists);
    if (numbering->forms.count)
        qsort(numbering->forms.at, numbering->forms.count, sizeof *numbering->forms.at, compare_forms);
    for (size_t i = 0; i < numbering->lists.count; i++) {
        struct docx_list *list = &numbering->lists.at[i];
        list->form = form_of(numbering, list->form_id);
        if (list->form && list->form->named_by.len)
            list->form = form_by_style(numbering, styles, list->form);
    }
}

bool docx_numbering_read(struct package *package, struct text part, const struct docx_styles *styles,
                         struct docx_numbering *numbering, struct error *error)
{
    *numbering = (struct docx_numbering){0};
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (!xml)
        return true;
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_WORD, "abstractNum"))
            LIST_ADD(package->arena, &numbering->forms, read_form(package->arena, xml));
        else if (xml_is(xml, OFFICE_WORD, "num"))
            LIST_ADD(package->arena, &numbering->lists, read_list(package->arena, xml));
    }
    tie_lists_to_forms(numbering, styles);
    return package_check_part(xml, part, error);
}
