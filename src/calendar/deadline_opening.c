#include "calendar/deadline_opening.h"

enum { OPENING_WORDS_MAXIMUM = 10 };

/* Words of an opening that is whole in itself, and how many words each is; 0 for none. */
static size_t firm_words(const struct reader *reader, size_t at)
{
    enum word next = word_at(reader, at + 1);
    switch ((int)word_at(reader, at)) {
    case WORD_IN:
    case WORD_INTO:
    case WORD_TERM:
        return 1;
    case WORD_LATE:
        return next == WORD_MOST ? 2 : 0;
    case WORD_TIME:
        return next == WORD_TERM || next == WORD_SPACE ? 2 : 0;
    case WORD_EVENING:
        return next == WORD_MAXIMUM ? 2 : 0;
    case WORD_NOT:
        if (next == WORD_LATE && word_at(reader, at + 2) == WORD_THAN)
            return 3;
        return next == WORD_OVER ? 2 : 0;
    default:
        return is_edge(word_at(reader, at)) ? 1 : 0;
    }
}

static bool is_filler(enum word word)
{
    return word == WORD_IS || word == WORD_ROUGHLY || word == WORD_ROUND || word == WORD_COLON ||
           word == WORD_AT_ONCE || word == WORD_MOST;
}

/* "Thời gian thực hiện:", "Hạn hoàn thành:": the index after the colon; 0 for none. */
static size_t read_label(const struct reader *reader, size_t at)
{
    enum { LABEL_WORDS_MAXIMUM = 6 };
    bool is_time = word_at(reader, at) == WORD_TIME && firm_words(reader, at) > 0;
    if (!is_time && word_at(reader, at) != WORD_TERM)
        return 0;
    for (size_t next = at + 1; next <= at + LABEL_WORDS_MAXIMUM; next++)
        if (word_at(reader, next) == WORD_COLON)
            return next + 1;
    return 0;
}

static bool read_words(const struct reader *reader, size_t at, struct opening *opening)
{
    bool firm = false, from = false;
    *opening = (struct opening){.start = at, .next = at};
    for (int i = 0; i < OPENING_WORDS_MAXIMUM && !from; i++) {
        size_t next = opening->next;
        enum word word = word_at(reader, next);
        size_t words = firm_words(reader, next);
        if (words) {
            opening->before = opening->before && !is_edge(word);
            firm = firm || word != WORD_OCCASION;
        } else if (word == WORD_BEFORE) {
            opening->before = firm = true;
            words = 1;
        } else if (word == WORD_UNTIL || word == WORD_NEXT_OR_UNTIL) {
            opening->until = true;
            words = 1;
        } else if (word == WORD_AFTER) {
            opening->after = true;
            words = 1;
        } else if (next == at && (word == WORD_DONE || words_at(reader, next, WORD_COMPLETE, WORD_STATE))) {
            opening->done = true;
            words = word == WORD_DONE ? 1 : 2;
            opening->start = at + words;
        } else if (is_filler(word) && (next > at || word == WORD_AT_ONCE)) {
            words = 1;
        } else {
            from = word == WORD_FROM || words_at(reader, next, WORD_SINCE, WORD_FROM);
            if (!words)
                break;
        }
        opening->next += words;
    }
    firm = firm || from;
    bool any = firm || opening->until || opening->done || opening->after;
    opening->until = opening->until && !firm;
    opening->done = opening->done && !firm && !opening->until;
    return any;
}

bool opening_begins(enum word word)
{
    switch ((int)word) {
    case WORD_IN:
    case WORD_INTO:
    case WORD_TERM:
    case WORD_LATE:
    case WORD_TIME:
    case WORD_EVENING:
    case WORD_NOT:
    case WORD_BEFORE:
    case WORD_UNTIL:
    case WORD_NEXT_OR_UNTIL:
    case WORD_AFTER:
    case WORD_DONE:
    case WORD_COMPLETE:
    case WORD_AT_ONCE:
    case WORD_FROM:
    case WORD_SINCE:
        return true;
    default:
        return is_edge(word);
    }
}

bool opening_read(const struct reader *reader, size_t at, struct opening *opening)
{
    size_t label = read_label(reader, at);
    bool opened = read_words(reader, label ? label : at, opening);
    opening->label = label != 0;
    return opened || opening->label;
}
