#include "cli/import_told.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "cli/command.h"

enum { COLUMN_NAME_BYTES = 8, SHOWN_WORDS_BYTES = 200 };

/* "A", "Z", "AA": what a spreadsheet calls a column. */
static const char *column_name(size_t column, char to[COLUMN_NAME_BYTES])
{
    size_t at = COLUMN_NAME_BYTES - 1;
    to[at] = '\0';
    for (size_t rest = column; rest > 0 && at > 0; rest = (rest - 1) / 26)
        to[--at] = (char)('A' + (rest - 1) % 26);
    return to + at;
}

struct text import_place_print(struct arena *arena, const struct import_place *place, enum language language)
{
    char column[COLUMN_NAME_BYTES];
    struct buffer words = buffer_open(arena, 4096);
    const struct text arguments[] = {text_print(arena, "%zu", place->row),
                                     text_from(column_name(place->column, column)), text_from(place->page)};
    bool has_page = place->page[0] != '\0', has_column = place->column > 0;
    const char *message = has_page && has_column ? N_("sheet “{3}”, row {1}, column {2}")
                          : has_page             ? N_("sheet “{3}”, row {1}")
                          : has_column           ? N_("row {1}, column {2}")
                                                 : N_("row {1}");
    message_fill(&words, text_from(message_translate(language, message)), arguments, COUNT_OF(arguments));
    return buffer_text(&words);
}

static void add_day(struct buffer *words, const char *message, int32_t day, enum language language)
{
    char printed[DATE_BYTES];
    const struct text argument = text_from(message_day(language, date_from_day(day), printed));
    message_fill(words, text_from(message_translate(language, message)), &argument, 1);
}

static struct text task_words(struct arena *arena, const struct import_told *told, enum language language)
{
    char day[DATE_BYTES];
    struct buffer words = buffer_open(arena, 4096);
    const struct text arguments[] = {
        told->unit, text_from(told->due == NO_DAY ? "-" : message_day(language, date_from_day(told->due), day)),
        text_from(message_translate(language, task_state_title(told->state))),
        text_print(arena, "%lld", (long long)told->percent), text_cut(told->words, SHOWN_WORDS_BYTES)};
    const char *message = N_("task “{5}”: led by “{1}”, due {2}, {3}, {4}%");
    message_fill(&words, text_from(message_translate(language, message)), arguments, COUNT_OF(arguments));
    if (told->extended != NO_DAY)
        add_day(&words, N_("; extended to {1}"), told->extended, language);
    if (told->is_repeated)
        buffer_add(&words, text_from(message_translate(language, N_("; the same task stands further up"))));
    if (told->is_due_first)
        buffer_add(&words, text_from(message_translate(language, N_("; due before it was assigned"))));
    if (told->assigned != NO_DAY)
        add_day(&words, N_("; not said, supposed: assigned on {1}"), told->assigned, language);
    if (told->done != NO_DAY)
        add_day(&words, N_("; not said, supposed: handed in on {1}"), told->done, language);
    return buffer_text(&words);
}

static struct text told_words(struct arena *arena, const struct import_told *told, enum language language)
{
    static const char *const messages[] = {[IMPORT_COLUMN] = N_("“{1}” is taken for: {2}"),
                                           [IMPORT_UNUSED_COLUMN] = N_("“{1}” is passed over"),
                                           [IMPORT_PASSED_OVER] = N_("no task: “{1}”"),
                                           [IMPORT_NEW_UNIT] = N_("new unit: {1} ({2})")};
    struct buffer words = buffer_open(arena, 4096);
    if (told->kind == IMPORT_TASK)
        return task_words(arena, told, language);
    const struct text arguments[] = {text_cut(told->words, SHOWN_WORDS_BYTES),
                                     told->meaning ? text_from(message_translate(language, told->meaning))
                                                   : told->unit};
    message_fill(&words, text_from(message_translate(language, messages[told->kind])), arguments, COUNT_OF(arguments));
    if (told->alike.len > 0)
        message_fill(&words, text_from(message_translate(language, N_("; called alike: {1}"))), &told->alike, 1);
    return text_collapse(arena, buffer_text(&words));
}

void import_preview_print(void *listener, const struct import_told *told)
{
    struct session *session = listener;
    SCRATCH(scratch, session->arena);
    if (told->kind == IMPORT_COLUMN &&
        fold_equal(told->words, text_from(message_translate(session->language, told->meaning))))
        return;
    struct text words = told_words(scratch, told, session->language);
    if (told->place.row == 0) {
        printf("%.*s\n", TEXT_ARG(words));
        return;
    }
    struct text place = import_place_print(scratch, &told->place, session->language);
    printf("%.*s: %.*s\n", TEXT_ARG(place), TEXT_ARG(words));
}
