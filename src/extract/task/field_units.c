#include "base/arena.h"
#include "base/list.h"
#include "extract/task/finder.h"

/*
 * field_units.c: the units of a field that holds nothing else, a table's cell or a label's value: also those whose
 * names begin with no known head.
 */

/* Up to the next separator of a field. */
static size_t piece_end(const struct words *words, size_t from, size_t end)
{
    while (from < end && !(words_are(words, from, WORD_MARK) && strchr(",;.:/", words_mark(words, from))))
        from++;
    return from;
}

/* A piece of a field that begins with a capital and no known head: a unit all the same ("Tạp chí X"), or the rest of
 * the name before its comma ("Viện Chiến lược, Chính sách X"). Returns its end; `at` when it is none. */
static size_t read_piece(const struct finder *finder, const struct words *words, size_t at, size_t end,
                         struct field_list *names)
{
    size_t address = at;
    at += words_phrase(words, at, LEX_ADDRESS);
    size_t piece = piece_end(words, at, end);
    bool goes_on = names->count && at > 0 && words_mark(words, at - 1) == ',' &&
                   (words_start(words, at, LEX_NAME_WORD) || words_start(words, at, LEX_FIELD_NAME));
    if (!words_are(words, at, WORD_CAPITAL) || piece == at || words_start(words, at, LEX_MEASURE) ||
        (words_start(words, at, LEX_VERB) && !goes_on))
        return at;
    bool is_several = address < at && words_start(words, address, LEX_PLURAL);
    struct field piece_field = is_several ? name_of_several(finder->arena, words, address, at, piece)
                                          : words_field(words, at, piece);
    if (!goes_on) {
        LIST_ADD(finder->arena, names, piece_field);
        return piece;
    }
    struct field *before = &names->at[names->count - 1];
    before->words = text_print(finder->arena, "%.*s, %.*s", TEXT_ARG(before->words), TEXT_ARG(piece_field.words));
    before->span.end = piece_field.span.end;
    return piece;
}

void field_units_read(const struct finder *finder, const struct words *words, size_t from, size_t end,
                      struct field_list *names)
{
    for (size_t at = from; at < end;) {
        size_t after = names_read(&finder->names, words, at, NAMES_IN_FIELD, names);
        if (after == at)
            after = read_piece(finder, words, at, end, names);
        at = after > at ? after : at + 1;
        while (at < end && words_are(words, at, WORD_MARK))
            at++;
    }
}
