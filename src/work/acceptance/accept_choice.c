#include "work/acceptance/accept_choice.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"

/* The tasks to choose from, and those chosen. */
struct choice {
    struct arena *arena;
    const struct accept_line *lines;
    size_t count;
    bool *chosen;
};

/* "3" or "3-5"; false for anything else. */
static bool choose_numbers(const struct choice *choice, struct text part)
{
    struct text last = part, first = part;
    uint64_t from, to;
    bool is_range = text_find_byte(part, '-') != TEXT_NOT_FOUND && text_split(&last, '-', &first);
    if (!text_to_number(text_trim(is_range ? first : part), choice->count, &from) ||
        !text_to_number(text_trim(last), choice->count, &to) || from == 0 || from > to)
        return false;
    for (uint64_t i = from; i <= to; i++)
        choice->chosen[i - 1] = true;
    return true;
}

static bool stands_in(const struct accept_line *line, struct text clause)
{
    struct text rest = text_from_offset(line->clause, clause.len);
    return clause.len == 0 || (text_starts(line->clause, clause) && (rest.len == 0 || rest.at[0] == '.'));
}

static bool holds(struct arena *arena, const struct accept_line *line, struct text words)
{
    SCRATCH(scratch, arena);
    struct text action = line->task->action.words;
    bool has_marks = !text_equal(fold_case(scratch, words), fold_marks(scratch, words));
    struct text (*fold)(struct arena *, struct text) = has_marks ? fold_case : fold_marks;
    return words.len == 0 || text_find(fold(scratch, action), fold(scratch, words)) != TEXT_NOT_FOUND;
}

/* "II.2", "II.2/chợ tạm" or "/chợ tạm"; false where no task is meant. */
static bool choose_clause(const struct choice *choice, struct text part)
{
    struct text words = part, clause = part;
    bool has_words = text_find_byte(part, '/') != TEXT_NOT_FOUND && text_split(&words, '/', &clause), is_any = false;
    words = has_words ? text_trim(words) : TEXT_NONE;
    clause = text_trim(clause);
    if (text_ends(clause, TEXT(".")))
        clause.len--;
    if (clause.len == 0 && words.len == 0)
        return false;
    for (size_t i = 0; i < choice->count; i++) {
        bool is_meant = stands_in(&choice->lines[i], clause) && holds(choice->arena, &choice->lines[i], words);
        choice->chosen[i] = choice->chosen[i] || is_meant;
        is_any = is_any || is_meant;
    }
    return is_any;
}

bool accept_choose(struct arena *arena, struct text named, const struct accept_line *lines, size_t count, bool *chosen,
                   struct error *error)
{
    const struct choice choice = {arena, lines, count, chosen};
    for (struct text part; text_split(&named, ',', &part);) {
        part = text_trim(part);
        if (!choose_numbers(&choice, part) && !choose_clause(&choice, part))
            return error_set_with(error, ERROR_USAGE,
                                  N_("“{1}” names no task of the document, as “3-5”, “II.2” or “II.2/roads” does"),
                                  part);
    }
    return true;
}
