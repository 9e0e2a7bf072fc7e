#include "extract/task/passage.h"

#include "base/list.h"
#include "extract/name/names.h"
#include "extract/task/annex_head.h"

enum {
    SHORTEST_SENTENCE = 14, /* words of a paragraph that is no part of a head */
    DEEPEST = 24,
    LEVEL_ARTICLE_ABOVE = -1,
    LEVEL_COUNTED = 75,    /* "(1)", "a.1": below the lettered item that introduces it */
    LEVEL_STAR_ABOVE = 78, /* "* Sở Y tế:" above dashes */
    LEVEL_STAR_BELOW = 85  /* "- Sở Y tế:" above stars */
};

/* Where each kind of marker stands; gaps leave room for sub-numbers. */
static const int levels[] = {
    [CLAUSE_PART] = 0,    [CLAUSE_CHAPTER] = 10,   [CLAUSE_SECTION] = 20, [CLAUSE_ARTICLE] = 30,
    [CLAUSE_NUMBER] = 40, [CLAUSE_SUBNUMBER] = 50, [CLAUSE_LETTER] = 70,  [CLAUSE_DASH] = 80,
    [CLAUSE_PLUS] = 90,   [CLAUSE_PARAGRAPH] = 60, [CLAUSE_ROW] = 95,
};

static bool is_list_kind(enum clause_kind kind)
{
    return kind == CLAUSE_SECTION || kind == CLAUSE_ARTICLE || kind == CLAUSE_NUMBER || kind == CLAUSE_PART ||
           kind == CLAUSE_CHAPTER || kind == CLAUSE_SUBNUMBER || kind == CLAUSE_LETTER;
}

bool passage_is_item(const struct passage *passage)
{
    enum clause_kind kind = passage->block->kind;
    return kind == CLAUSE_NUMBER || kind == CLAUSE_SUBNUMBER || kind == CLAUSE_LETTER || kind == CLAUSE_DASH ||
           kind == CLAUSE_PLUS;
}

/* One past the last byte of the header's own words that stand at the head of the document. */
static size_t header_end(const struct header *header, size_t limit)
{
    const struct field *const fields[] = {&header->authority, &header->number, &header->symbol,
                                          &header->type,      &header->date,   &header->subject};
    size_t end = 0;
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (fields[i]->span.end <= limit && fields[i]->span.end > end)
            end = fields[i]->span.end;
    return end;
}

static size_t find_recipients(const struct passage *passages, size_t from, size_t count)
{
    while (from < count && !(words_start(&passages[from].words, 0, LEX_RECIPIENTS) && passages[from].words.count < 400))
        from++;
    return from;
}

/* Whether a passage below the signature begins an annex: a title, a list in Roman numbers, a table of tasks. */
static bool begins_annex(const struct passage *passage)
{
    const struct block *block = passage->block;
    if (block->kind == CLAUSE_SECTION || block->kind == CLAUSE_PART || block->kind == CLAUSE_CHAPTER)
        return passage->words.count > 1;
    if (block->kind == CLAUSE_ROW)
        return words_phrase(&passage->words, 0, LEX_LABEL_WORK) == passage->words.count ||
               words_phrase(&passage->words, 0, LEX_LABEL_LEAD) == passage->words.count;
    return block->kind == CLAUSE_PARAGRAPH && block->is_upper && words_start(&passage->words, 0, LEX_ANNEX_TITLE);
}

/* "DANH SÁCH CÁC ĐƠN VỊ", but not "DANH SÁCH PHÂN CÔNG NHIỆM VỤ". */
static bool titles_list(const struct words *words)
{
    size_t at = words_phrase(words, 0, LEX_LIST_TITLE);
    if (at == 0)
        return false;
    while (at < words->count && !words_start(words, at, LEX_WORK_SECTION))
        at++;
    return at == words->count;
}

/* "ĐỀ CƯƠNG BÁO CÁO", "DANH MỤC THỦ TỤC HÀNH CHÍNH": what others shall write about, what there is, and no work; ends
 * where another annex has its title. */
static bool begins_form(const struct passage *passage)
{
    const struct words *words = &passage->words;
    size_t number = words_phrase(words, 0, LEX_ANNEX_NUMBER); /* "PHỤ LỤC II ĐỀ CƯƠNG BÁO CÁO" */
    return passage->block->kind == CLAUSE_PARAGRAPH && words_are(words, 0, WORD_UPPER) &&
           (words_start(words, 0, LEX_FORM_TITLE) || titles_list(words) ||
            (number && words_start(words, number + 1, LEX_FORM_TITLE)));
}

/* The part that a passage below the signature stands in, when the one before it stood in `part`. */
static enum block_part part_below(const struct passage *passage, enum block_part part, bool *in_form)
{
    if (begins_form(passage)) {
        *in_form = true;
        return BLOCK_TAIL;
    }
    if (part == BLOCK_ANNEX || !begins_annex(passage))
        return part;
    bool is_title = passage->block->kind == CLAUSE_PARAGRAPH && !words_start(&passage->words, 0, LEX_REPORT);
    *in_form = *in_form && !is_title; /* "ĐỀ CƯƠNG BÁO CÁO / BÁO CÁO / Tình hình …" is one form */
    return *in_form ? BLOCK_TAIL : BLOCK_ANNEX;
}

/* The grounds, the addressees and titles come before the first sentence, the first order however short, or the first
 * table of tasks. */
static bool begins_body(const struct passages *passages, size_t i)
{
    const struct passage *passage = &passages->at[i];
    const struct block *block = passage->block;
    bool is_ground = words_start(&passage->words, 0, LEX_BARE) && text_ends(block->words, TEXT(";")) &&
                     words_start(&passage->words, words_phrase(&passage->words, 0, LEX_BARE), LEX_PRODUCT);
    if (is_ground && block->kind == CLAUSE_PARAGRAPH) /* "Thực hiện Công văn số 12 của UBND huyện;" */
        return false;
    bool is_order = words_start(&passage->words, 0, LEX_DIRECTIVE) &&
                    (text_ends(block->words, TEXT(".")) || text_ends(block->words, TEXT(":")));
    if (is_list_kind(block->kind) || annex_begins(passages, i))
        return true;
    return block->kind == CLAUSE_PARAGRAPH && !block->is_upper &&
           (passage->words.count >= SHORTEST_SENTENCE || is_order) && !words_start(&passage->words, 0, LEX_HEAD_LINE);
}

static void mark_parts(struct block_list *blocks, const struct passages *passages, const struct header *header)
{
    const struct passage *at = passages->at;
    size_t recipients = find_recipients(at, 0, blocks->count), first = 0;
    size_t limit = recipients < blocks->count ? blocks->at[recipients].span.start : SIZE_MAX;
    for (size_t i = 0; i < recipients && limit > blocks->at[i].span.start; i++)
        if (is_list_kind(blocks->at[i].kind) || annex_begins(passages, i))
            limit = blocks->at[i].span.start;
    size_t end = header_end(header, limit);
    while (first < recipients && blocks->at[first].span.start < end)
        first++;
    while (first < recipients && !begins_body(passages, first))
        first++;
    enum block_part part = BLOCK_HEAD;
    bool in_form = false;
    for (size_t i = 0; i < blocks->count; i++) {
        if (i == first)
            part = BLOCK_BODY;
        if (i == recipients || (i > recipients && words_start(&at[i].words, 0, LEX_RECIPIENTS)))
            part = BLOCK_TAIL;
        else if (part == BLOCK_TAIL || part == BLOCK_ANNEX)
            part = part_below(&at[i], part, &in_form);
        /* What goes on after a note at the end belongs to it. */
        bool is_note = blocks->at[i].part == BLOCK_NOTE;
        if (is_note && part == BLOCK_ANNEX)
            part = BLOCK_TAIL;
        if (!is_note)
            blocks->at[i].part = part;
    }
}

/* In a resolution "Điều 1" stands above "I."; in a regulation chapters and sections stand above it. */
static bool articles_stand_above(const struct block_list *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        if (blocks->at[i].kind == CLAUSE_ARTICLE)
            return true;
        if (blocks->at[i].kind == CLAUSE_SECTION || blocks->at[i].kind == CLAUSE_CHAPTER ||
            blocks->at[i].kind == CLAUSE_PART)
            return false;
    }
    return false;
}

static bool is_star(const struct block *block)
{
    return block->kind == CLAUSE_DASH && text_equal(block->marker, TEXT("*"));
}

/* Where stars stand in a document that has dashes too: the first of them with the other below it tells. */
static int level_of_stars(const struct block_list *blocks)
{
    for (size_t i = 0; i + 1 < blocks->count; i++) {
        const struct block *block = &blocks->at[i], *next = block + 1;
        if (block->kind != CLAUSE_DASH || next->kind != CLAUSE_DASH || is_star(block) == is_star(next))
            continue;
        if (is_star(block))
            return LEVEL_STAR_ABOVE;
        if (text_ends(block->words, TEXT(":")))
            return LEVEL_STAR_BELOW;
    }
    return levels[CLAUSE_DASH];
}

/* Where the markers stand that do not stand on the same level in every document. */
struct order_of_levels {
    bool articles_above;
    int stars;
};

static int level_of(const struct block *block, struct order_of_levels order)
{
    int level = levels[block->kind];
    if (is_star(block))
        level = order.stars;
    bool is_counted = block->marker.len && ((block->marker.at[0] >= '0' && block->marker.at[0] <= '9') ||
                                            memchr(block->marker.at, '.', block->marker.len));
    if (block->kind == CLAUSE_LETTER && is_counted)
        level = LEVEL_COUNTED;
    if (block->kind == CLAUSE_ARTICLE && order.articles_above)
        level = LEVEL_ARTICLE_ABOVE;
    if (block->kind == CLAUSE_SUBNUMBER)
        for (size_t i = 0; i < block->marker.len; i++)
            level += block->marker.at[i] == '.';
    if (block->kind == CLAUSE_PARAGRAPH && block->is_upper && !label_begins(block->words))
        level = levels[CLAUSE_CHAPTER];
    return level;
}

/* "c) Bộ Nội vụ": an item that is a heading with units and no sentence; the paragraphs right below it are its own. */
static bool is_bare_heading(const struct passage *item)
{
    enum { LONGEST_HEADING = 20, LONGEST_BEFORE_COLON = 45 };
    enum clause_kind kind = item->block->kind;
    const struct words *words = &item->words;
    if ((kind != CLAUSE_LETTER && kind != CLAUSE_DASH) || words->count < 2)
        return false;
    char last = words_mark(words, words->count - 1);
    if (words->count > (last == ':' ? LONGEST_BEFORE_COLON : LONGEST_HEADING))
        return false;
    size_t prefix = words_phrase(words, 0, LEX_HEADING_PREFIX);
    return (!last || last == ':' || last == ')') &&
           (names_start(words, 0, NAMES_IN_FIELD) || (prefix && names_start(words, prefix, NAMES_IN_FIELD)));
}

/* "b) Sở Xây dựng / - Thẩm định …; / Khi thẩm định, cần …; / - Kiểm tra …": a paragraph between the dashes below a bare
 * heading belongs to their list. */
static bool stands_between_dashes(const struct passages *passages, size_t i)
{
    const struct passage *here = &passages->at[i], *before = here - 1;
    return before->block->kind == CLAUSE_DASH && i + 1 < passages->count && here[1].block->kind == CLAUSE_DASH &&
           before->parent != PASSAGE_NONE && is_bare_heading(&passages->at[before->parent]) &&
           words_mark(&here->words, here->words.count - 1) != ':';
}

/* A paragraph below a bare heading, or below one that is, stands under it. */
static int level_below(const struct passages *passages, size_t i, int level)
{
    const struct passage *here = &passages->at[i], *before = i ? here - 1 : NULL;
    if (!before || here->block->kind != CLAUSE_PARAGRAPH || here->block->is_upper ||
        before->block->part != here->block->part)
        return level;
    if (stands_between_dashes(passages, i))
        return before->level;
    if (is_bare_heading(before))
        return before->level + 1;
    bool is_next = before->block->kind == CLAUSE_PARAGRAPH && before->level > levels[CLAUSE_PARAGRAPH];
    return is_next ? before->level : level;
}

struct stack {
    int passages[DEEPEST];
    size_t depth;
};

static int stack_parent(struct stack *stack, const struct passages *passages, size_t i)
{
    int level = passages->at[i].level;
    while (stack->depth && passages->at[stack->passages[stack->depth - 1]].level >= level)
        stack->depth--;
    int parent = stack->depth ? stack->passages[stack->depth - 1] : PASSAGE_NONE;
    if (stack->depth < DEEPEST)
        stack->passages[stack->depth++] = (int)i;
    return parent;
}

static void add_clause(struct arena *arena, struct reading *reading, struct passages *passages, size_t i)
{
    struct passage *passage = &passages->at[i];
    int parent = passage->parent == PASSAGE_NONE ? CLAUSE_NONE : passages->at[passage->parent].clause;
    passage->clause = (int)reading->clauses.count;
    LIST_ADD(arena, &reading->clauses,
             ((struct clause){passage->block->kind, parent, passage->block->marker, passage->block->span}));
}

/* The cells of a row are one clause; its marker is the number in its first cell. */
static void add_row(struct arena *arena, struct reading *reading, struct passages *passages, size_t i, int parent)
{
    enum { LONGEST_NUMBER = 6 };
    struct passage *passage = &passages->at[i], *before = i ? &passages->at[i - 1] : NULL;
    const struct block *block = passage->block;
    passage->parent = parent;
    if (before && before->clause != CLAUSE_NONE && before->block->table == block->table &&
        before->block->row == block->row) {
        passage->clause = before->clause;
        reading->clauses.at[passage->clause].span.end = block->span.end;
        return;
    }
    struct text number = block->words.len <= LONGEST_NUMBER ? block->words : TEXT_NONE;
    passage->clause = (int)reading->clauses.count;
    LIST_ADD(arena, &reading->clauses,
             ((struct clause){CLAUSE_ROW, parent == PASSAGE_NONE ? CLAUSE_NONE : passages->at[parent].clause, number,
                              block->span}));
}

static bool is_clause(const struct block *block)
{
    return block->part == BLOCK_BODY || block->part == BLOCK_ANNEX;
}

/* "…, Chủ tịch UBND tỉnh yêu cầu các đơn vị:": what stands below is told to somebody, numbered or not. */
static bool puts_order(const struct passage *passage)
{
    const struct words *words = &passage->words;
    if (passage->block->kind != CLAUSE_PARAGRAPH || !words->count || words_mark(words, words->count - 1) != ':')
        return false;
    for (size_t i = words->count; i-- > 0 && !(i + 1 < words->count && sentence_ends(words, i, words->count));)
        if (words_phrase(words, i, LEX_ORDER))
            return true;
    return false;
}

void passages_read(struct arena *arena, struct block_list *blocks, struct reading *reading, struct passages *passages)
{
    *passages = (struct passages){.at = arena_array(arena, struct passage, blocks->count + 1), .count = blocks->count};
    reading->clauses = (struct clause_list){.at = arena_array(arena, struct clause, blocks->count + 1),
                                            .capacity = blocks->count + 1};
    struct word_memory *memory = word_memory_open(arena);
    struct order_of_levels order = {articles_stand_above(blocks), level_of_stars(blocks)};
    for (size_t i = 0; i < blocks->count; i++)
        passages->at[i] = (struct passage){.block = &blocks->at[i],
                                           .words = words_read(arena, memory, &blocks->at[i]),
                                           .parent = PASSAGE_NONE,
                                           .clause = CLAUSE_NONE,
                                           .level = level_of(&blocks->at[i], order)};
    mark_parts(blocks, passages, &reading->header);
    struct stack stack = {.depth = 0};
    enum block_part part = BLOCK_HEAD;
    size_t below_order = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        struct passage *passage = &passages->at[i];
        if (passage->block->part == BLOCK_ANNEX && part == BLOCK_TAIL)
            stack.depth = 0;
        part = passage->block->part == BLOCK_NOTE ? part : passage->block->part;
        if (!is_clause(passage->block))
            continue;
        if (passage->block->kind == CLAUSE_ROW) {
            add_row(arena, reading, passages, i, stack.depth ? stack.passages[stack.depth - 1] : PASSAGE_NONE);
            continue;
        }
        passage->level = level_below(passages, i, passage->level);
        passage->parent = stack_parent(&stack, passages, i);
        if (passage->parent != PASSAGE_NONE)
            passages->at[passage->parent].has_children = true;
        add_clause(arena, reading, passages, i);
        if (passages->has_list || passage->block->part != BLOCK_BODY)
            continue;
        if (is_list_kind(passage->block->kind) && passage->block->kind != CLAUSE_LETTER) {
            passages->has_list = true;
            passages->first_item = below_order ? below_order : i;
        } else if (!below_order && puts_order(passage)) {
            below_order = i + 1;
        }
    }
}
