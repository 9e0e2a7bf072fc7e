#include "extract/task/annex_work.h"

#include "base/arena.h"
#include "base/list.h"

/* Whether a dash stands apart between words, as before an item; not "Văn hóa - Xã hội", where small letters or another
 * part of the name follow. */
static bool is_dash(const struct words *words, size_t at)
{
    if (words_mark(words, at) != '-' || at + 1 >= words->count)
        return false;
    bool is_first = at == 0 || (words_mark(words, at - 1) && strchr(".;:", words_mark(words, at - 1))) ||
                    words_start(words, at + 1, LEX_VERB);
    return is_first && words_are(words, at + 1, WORD_CAPITAL);
}

static bool begins_clause(const struct words *words, size_t at)
{
    return at == 0 || words_mark(words, at - 1) == ';' || words_mark(words, at - 1) == '.' || is_dash(words, at - 1);
}

/* Where the work of a unit begins that is named from `at` on, behind its colon; `at` when there is none. */
static size_t work_of_named(const struct finder *finder, const struct words *words, size_t at, struct field_list *lead)
{
    if (!begins_clause(words, at) || !names_start(words, at, NAMES_IN_PROSE))
        return at;
    size_t after = names_read(&finder->names, words, at, NAMES_IN_PROSE, lead);
    bool is_work = after > at && words_mark(words, after) == ':' && words_start(words, after + 1, LEX_VERB) &&
                   !words_start(words, after + 1, LEX_CELL_LEAD) && !words_start(words, after + 1, LEX_CELL_PARTNER);
    return is_work ? after + 1 : at;
}

size_t annex_work_end(const struct words *words, size_t from, size_t end)
{
    while (end > from + 1 && words_mark(words, end - 1) && !strchr(")\"", words_mark(words, end - 1)))
        end--;
    return end;
}

/* Ends the last work where the next begins. */
static void close_work(const struct words *words, struct work_list *works, size_t end)
{
    if (works->count)
        works->at[works->count - 1].end = annex_work_end(words, works->at[works->count - 1].from, end);
}

void annex_owned_works(const struct finder *finder, const struct words *words, struct work_list *works)
{
    *works = (struct work_list){0};
    for (size_t at = 0; at < words->count; at++) {
        struct cell_work work = {.from = at};
        work.from = work_of_named(finder, words, at, &work.lead);
        if (work.from == at)
            continue;
        close_work(words, works, at);
        LIST_ADD(finder->arena, works, work);
        at = work.from - 1;
    }
    close_work(words, works, words->count);
}

/* Whether what stands before the first dash only names what the dashes are about. */
static bool is_title(const struct words *words, size_t end)
{
    return end == 0 || (words_mark(words, end - 1) == ':' && !words_start(words, 0, LEX_VERB));
}

void annex_dashed_works(const struct finder *finder, const struct words *words, struct work_list *works)
{
    *works = (struct work_list){0};
    for (size_t at = 0; at < words->count; at++) {
        if (!is_dash(words, at))
            continue;
        bool fits = words_start(words, at + 1, LEX_VERB) && (works->count || is_title(words, at));
        if (!fits) {
            works->count = 0;
            return;
        }
        close_work(words, works, at);
        LIST_ADD(finder->arena, works, ((struct cell_work){.from = at + 1}));
    }
    close_work(words, works, words->count);
    if (works->count == 1)
        works->count = 0;
}
