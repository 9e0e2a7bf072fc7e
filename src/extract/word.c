#include "extract/word.h"

#include "base/list.h"

/* Spellings of a document repeat, so folding and look-up are done once for each of them. Of two that share a place the
 * newer stands first; a third pushes the older out. */
enum { MEMORY_PLACES = 2048, ASCII = 128 };

struct remembered {
    struct text spelling;
    struct word word; /* all but where it stands and what follows */
};

struct word_list {
    struct word *at;
    size_t count, capacity;
};

struct word_memory {
    struct arena *arena;
    struct remembered places[MEMORY_PLACES][2];
    struct word_list list; /* of the block that is read; used again for the next one */
};

/* Marks of punctuation and their plain form; 0 for anything else. */
static const char ascii_marks[ASCII] = {
    [','] = ',', [';'] = ';', [':'] = ':', ['.'] = '.', ['('] = '(', [')'] = ')', ['-'] = '-', ['"'] = '"',
    ['?'] = '?', ['!'] = '!', ['/'] = '/', ['['] = '(', ['{'] = '(', [']'] = ')', ['}'] = ')', ['\''] = '"',
};

static char mark_of(int32_t point)
{
    if (point < ASCII)
        return point < 0 ? 0 : ascii_marks[point];
    switch (point) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return '-';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x2018:
    case 0x2019:
        return '"';
    case 0x2026:
        return '.';
    default:
        return 0;
    }
}

struct word_memory *word_memory_open(struct arena *arena)
{
    struct word_memory *memory = arena_new(arena, struct word_memory);
    memory->arena = arena;
    return memory;
}

static uint8_t shape_of(struct text spelling)
{
    uint8_t shape = 0;
    size_t letters = 0, upper = 0;
    int32_t first = -1;
    while (spelling.len) {
        int32_t point = text_next_point(&spelling);
        if (first < 0)
            first = point;
        if (!point_is_letter(point))
            continue;
        letters++;
        upper += point_is_upper(point);
    }
    if (point_is_upper(first))
        shape |= WORD_CAPITAL;
    if (letters >= 2 && upper == letters)
        shape |= WORD_UPPER;
    if (first >= '0' && first <= '9')
        shape |= WORD_DIGIT;
    return shape;
}

static uint32_t place_of(struct text spelling)
{
    uint32_t hash = (uint32_t)spelling.len;
    for (size_t i = 0; i < spelling.len; i++)
        hash = hash * 31 + (unsigned char)spelling.at[i];
    return (hash ^ hash >> 12) % MEMORY_PLACES;
}

/* The word that is spelled so, wherever it stands. */
static struct word word_spelled(struct text spelling)
{
    struct text rest = spelling;
    char mark = mark_of(text_next_point(&rest));
    struct text read = mark                              ? (struct text){&mark, 1}
                       : text_equal(spelling, TEXT("&")) ? TEXT("và") /* "Nông nghiệp & PTNT" */
                                                         : spelling;
    return (struct word){.syllable = lexicon_syllable(read),
                         .shape = mark ? WORD_MARK : shape_of(spelling),
                         .mark = mark,
                         .time = deadline_word_of(spelling)};
}

static struct word recall(struct word_memory *memory, struct text spelling)
{
    struct remembered *place = memory->places[place_of(spelling)];
    if (text_equal(place[0].spelling, spelling))
        return place[0].word;
    if (text_equal(place[1].spelling, spelling))
        return place[1].word;
    place[1] = place[0];
    place[0] = (struct remembered){spelling, word_spelled(spelling)};
    return place[0].word;
}

/* Whether a mark between two letters or digits joins them: "39/2022", "kinh tế-xã hội", "TP.HCM", "3,5", "11:00". */
static bool mark_joins(char mark, int32_t before, int32_t after)
{
    bool between_digits = before >= '0' && before <= '9' && after >= '0' && after <= '9';
    bool after_is_word = point_is_letter(after) || (after >= '0' && after <= '9');
    switch (mark) {
    case '/': /* "Phòng Kinh tế/Phòng Nội vụ" are two names */
        return after_is_word && (point_is_upper(before) || !point_is_letter(before) || !point_is_upper(after));
    case '-':
        return after_is_word;
    case '.':
        return between_digits || (after_is_word && !(point_is_upper(after) && !point_is_upper(before)));
    case ',':
    case ':':
        return between_digits;
    default:
        return false;
    }
}

/* Bytes of the letter or digit at `at` where it is surely one and no punctuation; 0 where that must be looked at. */
static size_t plain_len(struct text rest, size_t at)
{
    unsigned char byte = (unsigned char)rest.at[at];
    if (byte < 0x80)
        return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z' ? 1 : byte >= '0' && byte <= '9';
    if (byte >= 0xC3 && byte <= 0xDF)
        return 2;
    bool is_vietnamese = byte == 0xE1 && (unsigned char)rest.at[at + 1] >= 0xB8;
    return is_vietnamese ? 3 : 0;
}

/* Takes one word off `rest`, which begins with no space. */
static size_t word_len(struct text rest)
{
    size_t at = 0, last = 0;
    while (at < rest.len) {
        size_t len = plain_len(rest, at);
        if (len) {
            last = at;
            at += len;
            continue;
        }
        if (rest.at[at] == ' ')
            break;
        struct text here = text_from_offset(rest, at), peek = here;
        int32_t point = text_next_point(&peek);
        size_t bytes = (size_t)(peek.at - here.at);
        char mark = mark_of(point);
        if (mark && at == 0)
            return bytes;
        struct text before = text_from_offset(rest, last);
        bool joins = mark && peek.len && mark_joins(mark, text_next_point(&before), text_next_point(&peek));
        if (point_is_space(point) || (mark && !joins))
            break;
        last = at;
        at += bytes;
    }
    return at;
}

static void find_phrases(struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint16_t node = 0;
        for (size_t j = i; j < count && words[j].syllable && (node = lexicon_next(node, words[j].syllable)); j++)
            words[i].node = node;
    }
}

/* Where white space from `at` on ends; nearly all of it is single spaces. */
static size_t skip_space(struct text text, size_t at)
{
    while (at < text.len && text.at[at] == ' ')
        at++;
    if (at == text.len || plain_len(text, at))
        return at;
    for (struct text rest = text_from_offset(text, at); point_is_space(text_next_point(&rest));
         at = text.len - rest.len)
        continue;
    return at;
}

struct words words_read(struct arena *arena, struct word_memory *memory, const struct block *block)
{
    struct text text = block->words;
    struct word_list *list = &memory->list;
    list->count = 0;
    for (size_t at = skip_space(text, 0), len; at < text.len; at = skip_space(text, at + len)) {
        len = word_len(text_from_offset(text, at));
        struct word word = recall(memory, text_slice(text, at, at + len));
        word.start = (uint32_t)at;
        word.end = (uint32_t)(at + len);
        LIST_ADD(memory->arena, list, word);
    }
    find_phrases(list->at, list->count);
    struct word *words = arena_array(arena, struct word, list->count);
    if (list->count)
        memcpy(words, list->at, list->count * sizeof *words);
    return (struct words){block, words, list->count};
}

struct text words_text(const struct words *words, size_t from, size_t end)
{
    if (from >= end)
        return TEXT_NONE;
    return text_slice(words->block->words, words->at[from].start, words->at[end - 1].end);
}

struct field words_field(const struct words *words, size_t from, size_t end)
{
    if (from >= end)
        return (struct field){0};
    return block_field(words->block, words->at[from].start, words->at[end - 1].end);
}

size_t words_skip_counter(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_COUNTER = 4 };
    bool is_bracketed = at + 2 < end && words_mark(words, at) == '(' && words_mark(words, at + 2) == ')';
    if (!is_bracketed || words->at[at + 1].end - words->at[at + 1].start > LONGEST_COUNTER)
        return at;
    struct text counter = words_text(words, at + 1, at + 2);
    for (size_t i = 0; i < counter.len; i++)
        if (!(counter.at[i] >= '0' && counter.at[i] <= '9') && !strchr("ivxabcdegh", counter.at[i]))
            return at;
    return at + 3;
}
