/* Counts paragraphs: the half of docx_numbering.h that runs with the text. */
#include "document/docx/docx_numbering.h"

static const struct docx_level *level_of(const struct docx_list *list, int32_t level)
{
    return list->levels[level] ? list->levels[level] : &list->form->levels[level];
}

static bool restarts_after(const struct docx_level *level, int32_t counted)
{
    return level->restart_after == DOCX_UNSET_NUMBER || counted < level->restart_after;
}

static int32_t start_of(const struct docx_list *list, int32_t level)
{
    return list->starts[level] != DOCX_UNSET_NUMBER ? list->starts[level] : level_of(list, level)->start;
}

/* A list with a start of its own begins there though others have counted on in the form they share. */
static void count(struct docx_list *list, int32_t level)
{
    struct docx_list_form *form = list->form;
    bool begins = list->starts[level] != DOCX_UNSET_NUMBER && !list->has_started[level];
    if (begins || !form->is_counting[level])
        form->counts[level] = start_of(list, level);
    else
        form->counts[level] += form->counts[level] < INT32_MAX;
    list->has_started[level] = form->is_counting[level] = true;
    for (int32_t deeper = level + 1; deeper < DOCX_LEVELS; deeper++)
        if (restarts_after(level_of(list, deeper), level))
            form->is_counting[deeper] = false;
}

static void print_level(struct buffer *to, const struct docx_list *list, int32_t level, bool is_legal)
{
    const struct docx_level *shown = level_of(list, level);
    int32_t number = list->form->is_counting[level] ? list->form->counts[level] : start_of(list, level);
    bool keeps_form = !is_legal || shown->form == LIST_DECIMAL_ZERO || shown->form == LIST_NO_NUMBER;
    list_number_print(to, keeps_form ? shown->form : LIST_DECIMAL, number);
}

/* Bullets are drawn with the signs of many fonts; what counts is whether they stand under other bullets. A dash and a
 * plus mean what they mean in typed lists. */
static struct text bullet(const struct docx_list *list, int32_t level)
{
    struct text sign = text_trim(level_of(list, level)->words);
    static const struct text dashes[] = {TEXT_INIT("-"), TEXT_INIT("–"), TEXT_INIT("—")};
    for (size_t i = 0; i < COUNT_OF(dashes); i++)
        if (text_equal(sign, dashes[i]))
            return TEXT("-");
    bool is_under = level > 0 && level_of(list, level - 1)->form == LIST_BULLET;
    return is_under || text_equal(sign, TEXT("+")) ? TEXT("+") : TEXT("-");
}

/* "%1.%2" with the numbers of its levels in place. */
static void print_number(struct buffer *to, const struct docx_list *list, int32_t level)
{
    const struct docx_level *shown = level_of(list, level);
    if (shown->form == LIST_BULLET && shown->words.len) {
        buffer_add(to, bullet(list, level));
        return;
    }
    for (size_t i = 0; i < shown->words.len; i++) {
        char next = i + 1 < shown->words.len ? shown->words.at[i + 1] : 0;
        if (shown->words.at[i] == '%' && next >= '1' && next <= '9') {
            print_level(to, list, next - '1', shown->is_legal);
            i++;
        } else {
            buffer_add_byte(to, shown->words.at[i]);
        }
    }
}

static int32_t level_by_style(const struct docx_list *list, struct text style)
{
    for (int32_t level = 0; style.len && level < DOCX_LEVELS; level++)
        if (text_equal(level_of(list, level)->style, style))
            return level;
    return 0;
}

void docx_numbering_count(struct docx_numbering *numbering, struct docx_place place, struct text counted_as,
                          struct buffer *to)
{
    struct docx_list *list = place.list > DOCX_NO_LIST ? docx_list_of(numbering, place.list) : NULL;
    if (!list || !list->form)
        return;
    int32_t level = place.level >= 0 ? place.level : level_by_style(list, counted_as);
    if (level >= DOCX_LEVELS)
        level = DOCX_LEVELS - 1;
    count(list, level);
    size_t start = to->len;
    print_number(to, list, level);
    if (to->len > start && !level_of(list, level)->is_tight)
        buffer_add_byte(to, ' ');
}
