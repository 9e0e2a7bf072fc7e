#include "document/doc/doc_numbering.h"

#include "base/arena.h"
#include "document/doc/bytes.h"
#include "document/doc/doc_file.h"

enum {
    FIB_FORMS = 0x2E2,
    FIB_LISTS = 0x2EA,
    FORM_BYTES = 28,
    LEVEL_BYTES = 28,
    LIST_BYTES = 16,
    OVERRIDE_BYTES = 8,
    FORM_IS_SIMPLE = 1,
    LEVEL_IS_LEGAL = 0x04,
    LEVEL_HAS_RESTART = 0x08,
    NOTHING_FOLLOWS = 2,
    OVERRIDE_STARTS = 0x10,
    OVERRIDE_HAS_LEVEL = 0x20
};

static enum list_number_form form_of(uint32_t code)
{
    switch (code) {
    case 1:
        return LIST_UPPER_ROMAN;
    case 2:
        return LIST_LOWER_ROMAN;
    case 3:
        return LIST_UPPER_LETTER;
    case 4:
        return LIST_LOWER_LETTER;
    case 0x16:
        return LIST_DECIMAL_ZERO;
    case 0x17:
        return LIST_BULLET;
    case 0xFF:
        return LIST_NO_NUMBER;
    default:
        return LIST_DECIMAL;
    }
}

/* What stands around the numbers; the number of a level is written as that level's own, from 0. */
static struct text read_words(struct arena *arena, struct text wide)
{
    struct buffer words = buffer_open(arena, wide.len * 2 + 1);
    for (size_t at = 0; at + 2 <= wide.len; at += 2) {
        uint32_t unit = bytes_number(wide, at, 2);
        bool is_sound = unit >= ' ' && (unit < 0xD800 || unit > 0xDFFF);
        if (unit < DOCX_LEVELS)
            buffer_print(&words, "%%%u", (unsigned)unit + 1);
        else if (is_sound)
            buffer_add_point(&words, (int32_t)unit);
    }
    return buffer_text(&words);
}

/* Takes a level off `rest`. */
static struct docx_level take_level(struct arena *arena, struct text *rest)
{
    uint32_t flags = bytes_number(*rest, 5, 1);
    struct docx_level level = {.start = (int32_t)(bytes_number(*rest, 0, 4) & INT32_MAX),
                               .form = form_of(bytes_number(*rest, 4, 1)),
                               .restart_after = flags & LEVEL_HAS_RESTART ? (int32_t)bytes_number(*rest, 26, 1)
                                                                          : DOCX_UNSET_NUMBER,
                               .is_legal = (flags & LEVEL_IS_LEGAL) != 0,
                               .is_tight = bytes_number(*rest, 15, 1) == NOTHING_FOLLOWS};
    size_t properties = bytes_number(*rest, 24, 1) + bytes_number(*rest, 25, 1);
    *rest = text_from_offset(*rest, LEVEL_BYTES + properties);
    size_t len = 2 * (size_t)bytes_number(*rest, 0, 2);
    level.words = read_words(arena, text_slice(*rest, 2, 2 + len));
    *rest = text_from_offset(*rest, 2 + len);
    return level;
}

/* The levels of all forms stand after the list of forms. */
static void read_forms(struct arena *arena, const struct doc_file *file, struct docx_numbering *numbering)
{
    size_t start = bytes_number(file->main, FIB_FORMS, 4);
    struct text forms = text_from_offset(file->table, start);
    size_t count = bytes_number(file->main, FIB_FORMS + 4, 4) ? bytes_number(forms, 0, 2) : 0;
    if (count > forms.len / FORM_BYTES)
        return;
    numbering->forms.at = arena_array(arena, struct docx_list_form, count);
    numbering->forms.count = count;
    struct text levels = text_from_offset(forms, 2 + FORM_BYTES * count);
    for (size_t i = 0; i < count; i++) {
        struct docx_list_form *form = &numbering->forms.at[i];
        size_t at = 2 + FORM_BYTES * i;
        form->id = (int32_t)bytes_number(forms, at, 4);
        size_t level_count = bytes_number(forms, at + 26, 1) & FORM_IS_SIMPLE ? 1 : DOCX_LEVELS;
        for (size_t level = 0; level < level_count; level++)
            form->levels[level] = take_level(arena, &levels);
    }
}

static struct docx_list_form *find_form(const struct docx_numbering *numbering, int32_t id)
{
    for (size_t i = 0; i < numbering->forms.count; i++)
        if (numbering->forms.at[i].id == id)
            return &numbering->forms.at[i];
    return NULL;
}

/* What a list has of its own: a start, or a whole level. */
static void take_override(struct arena *arena, struct docx_list *list, struct text *rest)
{
    uint32_t flags = bytes_number(*rest, 4, 1), level = flags & 0x0F;
    int32_t start = (int32_t)(bytes_number(*rest, 0, 4) & INT32_MAX);
    *rest = text_from_offset(*rest, OVERRIDE_BYTES);
    struct docx_level *own = NULL;
    if (flags & OVERRIDE_HAS_LEVEL) {
        own = arena_new(arena, struct docx_level);
        *own = take_level(arena, rest);
    }
    if (level >= DOCX_LEVELS)
        return;
    list->levels[level] = own;
    if (flags & OVERRIDE_STARTS)
        list->starts[level] = own ? own->start : start;
}

static void read_lists(struct arena *arena, const struct doc_file *file, struct docx_numbering *numbering)
{
    size_t start = bytes_number(file->main, FIB_LISTS, 4);
    struct text lists = text_from_offset(file->table, start);
    size_t count = bytes_number(file->main, FIB_LISTS + 4, 4) ? bytes_number(lists, 0, 4) : 0;
    if (count > lists.len / LIST_BYTES)
        return;
    numbering->lists.at = arena_array(arena, struct docx_list, count);
    numbering->lists.count = count;
    struct text overrides = text_from_offset(lists, 4 + LIST_BYTES * count);
    for (size_t i = 0; i < count; i++) {
        struct docx_list *list = &numbering->lists.at[i];
        size_t at = 4 + LIST_BYTES * i;
        *list = (struct docx_list){.id = (int32_t)i + 1, .form_id = (int32_t)bytes_number(lists, at, 4)};
        list->form = find_form(numbering, list->form_id);
        for (size_t level = 0; level < DOCX_LEVELS; level++)
            list->starts[level] = DOCX_UNSET_NUMBER;
        overrides = text_from_offset(overrides, 4);
        for (size_t own = bytes_number(lists, at + 12, 1); own > 0 && overrides.len > 0; own--)
            take_override(arena, list, &overrides);
    }
}

struct docx_numbering doc_numbering_read(struct arena *arena, const struct doc_file *file)
{
    struct docx_numbering numbering = {0};
    read_forms(arena, file, &numbering);
    read_lists(arena, file, &numbering);
    return numbering;
}
