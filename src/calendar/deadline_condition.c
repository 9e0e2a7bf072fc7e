#include "calendar/deadline_grammar.h"

enum { CLAUSE_TOKENS_MAXIMUM = 64 };

size_t clause_end(const struct reader *reader, size_t at)
{
    for (size_t end = at; end < at + CLAUSE_TOKENS_MAXIMUM; end++) {
        switch ((int)word_at(reader, end)) {
        case WORD_NOTHING:
        case WORD_COMMA:
        case WORD_SEMICOLON:
        case WORD_DOT:
        case WORD_CLOSE:
            return end;
        default:
            break;
        }
    }
    return at + CLAUSE_TOKENS_MAXIMUM;
}

/* "ngay khi", "ngay sau khi", "sau khi có", "sau khi được", "khi cần", "khi phát sinh": times also in prose. */
static bool is_event(const struct reader *reader, size_t at)
{
    bool at_once = word_at(reader, at) == WORD_AT_ONCE;
    at += at_once;
    at = after_word(reader, at, WORD_AFTER);
    if (word_at(reader, at) != WORD_WHEN)
        return false;
    enum word next = word_at(reader, at + 1);
    return at_once || next == WORD_NEED || next == WORD_HAVE || next == WORD_ARISE || next == WORD_GET;
}

/* In a field also "khi …", "nếu …", "theo …", "sau …", "trước khi …", "đột xuất", "định kỳ" with no more said. */
static bool is_field_condition(const struct reader *reader, size_t at)
{
    switch ((int)word_at(reader, at)) {
    case WORD_WHEN:
    case WORD_IF:
    case WORD_BY:
    case WORD_AFTER:
        return word_at(reader, at + 1) != WORD_NOTHING;
    case WORD_BEFORE:
        return word_at(reader, at + 1) == WORD_WHEN;
    case WORD_AT_ONCE:
        return word_at(reader, at + 1) == WORD_WHEN || word_at(reader, at + 1) == WORD_AFTER;
    case WORD_SUDDEN:
        return word_at(reader, at + 1) == WORD_TOP_TAIL;
    case WORD_FIX:
        return word_at(reader, at + 1) == WORD_TERM_TIME && clause_end(reader, at) == at + 2;
    default:
        return false;
    }
}

size_t read_condition(const struct reader *reader, size_t at, enum deadline_place place)
{
    if (!is_event(reader, at) && (place == DEADLINE_IN_PROSE || !is_field_condition(reader, at)))
        return 0;
    return clause_end(reader, at + 1);
}
