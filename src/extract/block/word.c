#include "extract/block/word.h"

#include "base/list.h"

/* Spellings of a document repeat, so folding and look-up are done once for each of them. Of two that share a place the
 * newer stands first; a third pushes the older out. */
enum { MEMORY_PLACES = 2048, ASCII = 128 };

struct remembered {
    struct text spelling;
    struct word word; /* all but where it stands and where what follows leads */
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
    case 0x2033: /* ditto */
    case 0x3003:
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

static uint32_t hash_of(struct text spelling)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < spelling.len; i++)
        hash = (hash ^ (unsigned char)spelling.at[i]) * 0x9E3779B1;
    return hash >> 16;
}

/* The word that is spelled so, wherever it stands. */
static struct word word_spelled(struct text spelling)
{
    struct text rest = spelling;
    char mark = mark_of(text_next_point(&rest));
    struct text read = mark                              ? (struct text){&mark, 1}
                       : text_equal(spelling, TEXT("&")) ? TEXT("và") /* "Nông nghiệp & PTNT" */
                                                         : spelling;
    uint16_t syllable = lexicon_syllable(read);
    struct deadline_word time = deadline_word_of(spelling);
    uint8_t shape = mark ? WORD_MARK : shape_of(spelling);
    if (deadline_word_begins(time))
        shape |= WORD_TIME;
    return (struct word){
        .syllable = syllable, .node = lexicon_next(0, syllable), .shape = shape, .mark = mark, .time = time};
}

static struct word recall(struct word_memory *memory, struct text spelling)
{
    struct remembered *place = memory->places[hash_of(spelling) % MEMORY_PLACES];
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

/* Bytes that white space or a mark may begin with; all others are of the word they stand in. */
static const bool may_part[256] = {
    ['\t'] = true, ['\n'] = true, ['\v'] = true, ['\f'] = true, ['\r'] = true, [' '] = true, [','] = true,
    [';'] = true,  [':'] = true,  ['.'] = true,  ['('] = true,  [')'] = true,  ['-'] = true, ['"'] = true,
    ['?'] = true,  ['!'] = true,  ['/'] = true,  ['['] = true,  [']'] = true,  ['{'] = true, ['}'] = true,
    ['\''] = true, [0xC2] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
};

static int32_t point_at(struct text text, size_t at)
{
    struct text rest = text_from_offset(text, at);
    return text_next_point(&rest);
}

static int32_t point_before(struct text text, size_t at)
{
    do
        at--;
    while (at > 0 && ((unsigned char)text.at[at] & 0xC0) == 0x80);
    return point_at(text, at);
}

/* How long the word at the start of `rest` is, which is no space. */
static size_t word_len(struct text rest)
{
    for (size_t at = 0;;) {
        at = text_run(rest, at, may_part);
        if (at == rest.len || rest.at[at] == ' ')
            return at;
        struct text peek = text_from_offset(rest, at);
        int32_t point = text_next_point(&peek);
        char mark = mark_of(point);
        if (mark && at == 0)
            return rest.len - peek.len;
        bool joins = mark && peek.len && mark_joins(mark, point_before(rest, at), point_at(peek, 0));
        if (point_is_space(point) || (mark && !joins))
            return at;
        at = rest.len - peek.len;
    }
}

/* Leads each word on, from where it leads by itself. */
static void find_phrases(struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint16_t node = words[i].node;
        for (size_t j = i + 1; node && j < count && words[j].syllable; j++)
            if ((node = lexicon_next(node, words[j].syllable)))
                words[i].node = node;
        if (words[i].mark || lexicon_begins(words[i].node, LEX_WATCHED))
            words[i].shape |= WORD_WATCHED;
    }
}

/* Where white space from `at` on ends; nearly all of it is single spaces. */
static size_t skip_space(struct text text, size_t at)
{
    while (at < text.len && text.at[at] == ' ')
        at++;
    if (at == text.len || !may_part[(unsigned char)text.at[at]])
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
    for (size_t at = 0, end; (at = skip_space(text, at)) < text.len; at = end) {
        end = at + word_len(text_from_offset(text, at));
        struct word word = recall(memory, text_slice(text, at, end));
        word.start = (uint32_t)at;
        word.end = (uint32_t)end;
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
