#include "extract/head/header.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/list.h"
#include "extract/head/header_parts.h"

enum { LINES_ABOVE_RECIPIENTS = 8 };

/* The first words of bodies that issue documents: where the issuer is not printed in upper case. */
static const struct text bodies[] = {
    TEXT_INIT("ủy ban"),    TEXT_INIT("ubnd"),      TEXT_INIT("bộ"),        TEXT_INIT("sở"),       TEXT_INIT("ban"),
    TEXT_INIT("văn phòng"), TEXT_INIT("chính phủ"), TEXT_INIT("thủ tướng"), TEXT_INIT("hội đồng"), TEXT_INIT("hđnd"),
    TEXT_INIT("đảng ủy"),   TEXT_INIT("tỉnh ủy"),   TEXT_INIT("thành ủy"),  TEXT_INIT("công an"),  TEXT_INIT("cục"),
    TEXT_INIT("phòng"),     TEXT_INIT("trung tâm"), TEXT_INIT("trường"),    TEXT_INIT("tòa án"),   TEXT_INIT("viện"),
    TEXT_INIT("kho bạc"),   TEXT_INIT("bảo hiểm"),  TEXT_INIT("mặt trận"),  TEXT_INIT("hội"),      TEXT_INIT("đoàn"),
    TEXT_INIT("liên đoàn"), TEXT_INIT("thanh tra"), TEXT_INIT("huyện ủy"),  TEXT_INIT("thuế"),     TEXT_INIT("đảng bộ"),
};

/* "Căn cứ", also as the first of a list, "- Căn cứ": whether the grounds begin at a word. */
static bool grounds_begin(const struct head *head, size_t word)
{
    bool is_item = head->words[word].starts_line && text_equal(head_words(head, word), TEXT("-"));
    return head->words[word].starts_cell && head_matches(head, word + is_item, TEXT("căn cứ"));
}

/* The first word that stands no longer in the head: the addressees, or the grounds. */
static size_t head_limit(const struct head *head)
{
    for (size_t i = 0; i < head->count; i++)
        if (grounds_begin(head, i) || (head->words[i].starts_cell && (head_matches(head, i, TEXT("kính gửi")) ||
                                                                      head_matches(head, i, TEXT("nơi nhận")))))
            return i;
    return head->count;
}

/* One past the last word of the national name or the number: a title stands below both. */
static size_t below_known(const struct head *head, size_t limit)
{
    size_t below = 0;
    for (size_t i = 0; i < limit; i++)
        if (head->words[i].mark == HEAD_NATION || head->words[i].mark == HEAD_NUMBER)
            below = i + 1;
    return below;
}

bool head_names_body(const struct head *head, size_t word)
{
    for (size_t i = 0; i < COUNT_OF(bodies); i++)
        if (head_matches(head, word, bodies[i]))
            return true;
    return false;
}

/* One past the words of one cell that are free, from `first` on. */
static size_t free_end(const struct head *head, size_t first, size_t limit)
{
    size_t end = first;
    while (end < limit && head->words[end].mark == HEAD_FREE && (end == first || !head->words[end].starts_cell))
        end++;
    return end;
}

/* Joins what is left in upper case above the number: the issuer, its parent body first. */
static void find_authority(struct arena *arena, struct head *head, size_t limit, struct header *header)
{
    struct head_word *words = head->words;
    bool has_upper = false;
    for (size_t first = 0, end; first<limit; first = end> first ? end : first + 1) {
        end = free_end(head, first, limit);
        has_upper = has_upper || head_is_upper(head, first, end);
    }
    struct head_parts parts = {0};
    for (size_t first = 0, end; first<limit; first = end> first ? end : first + 1) {
        end = free_end(head, first, limit);
        bool is_wanted = has_upper ? head_is_upper(head, first, end) : head_names_body(head, first);
        if (end == first)
            continue;
        if (!is_wanted) {
            head_mark_words(head, first, end, HEAD_RULE);
            continue;
        }
        LIST_ADD(arena, &parts, ((struct span){first, end}));
    }
    if (!parts.count || header_join_issuers(arena, head, &parts, header))
        return;
    size_t start = parts.at[0].start, last = parts.at[parts.count - 1].end;
    while (last > start && words[last - 1].mark != HEAD_FREE)
        last--;
    header->authority = head_field(arena, head, start, last, HEAD_FREE);
}

/* "THỦ TƯỚNG CHÍNH PHỦ điện:" names the issuer of a telegram whose head is lost. */
static void find_telegram_issuer(struct arena *arena, const struct head *head, struct header *header)
{
    for (size_t i = 1; i < head->count; i++) {
        bool is_verb = text_equal(head_words(head, i), TEXT("điện:")) || text_equal(head_words(head, i), TEXT("điện"));
        size_t first = i;
        while (is_verb && first > 0 && head->words[first - 1].is_upper && head->words[first - 1].mark == HEAD_FREE &&
               !(first < i && head->words[first].after_gap))
            first--;
        if (is_verb && first < i) {
            header->authority = head_field(arena, head, first, i, HEAD_FREE);
            return;
        }
    }
}

/* The issuer between the title and the grounds of an act whose head is lost; the term and session of a council left
 * out. */
static void find_act_issuer(struct arena *arena, const struct head *head, struct title title, size_t limit,
                            struct header *header)
{
    size_t first = issuer_line_find(head, title.type_end, limit);
    if (first == HEAD_NONE || limit >= head->count || !grounds_begin(head, limit))
        return;
    size_t end = first + 1;
    while (end < limit && !head_matches(head, end, TEXT("khóa")))
        end++;
    header->authority = head_field(arena, head, first, end, HEAD_FREE);
    struct text body = authority_without_head_title(header->authority.words);
    header->authority.span.start += header->authority.words.len - body.len;
    header->authority.words = body;
}

/* Some plans of small bodies bear place and date at their end only. */
static void find_date_at_end(struct arena *arena, struct head *head, struct header *header)
{
    size_t tail = header_tail_line(head->text);
    size_t first = tail > LINES_ABOVE_RECIPIENTS ? tail - LINES_ABOVE_RECIPIENTS : 0;
    head_read(head->text, first, head);
    size_t limit = 0;
    while (limit < head->count && !head_matches(head, limit, TEXT("nơi nhận")))
        limit++;
    header_find_date(arena, head, limit, header);
}

static void find_type(struct arena *arena, const struct head *head, struct title title, size_t limit,
                      struct header *header)
{
    if (title.first != HEAD_NONE) {
        header->type = head_field(arena, head, title.first, title.type_end, HEAD_FREE);
        header->type.words = title.type;
        return;
    }
    bool is_letter = limit < head->count && head_matches(head, limit, TEXT("kính gửi"));
    header->type.words = is_letter ? TEXT("công văn") : type_of_symbol(header->symbol.words, header->form);
}

/* The Party's symbols join number and type by a hyphen: "221-KL/TW". */
static enum document_form form_of_symbol(struct text symbol)
{
    size_t i = 0;
    while (i < symbol.len && symbol.at[i] >= '0' && symbol.at[i] <= '9')
        i++;
    return i < symbol.len ? (symbol.at[i] == '-' ? FORM_PARTY : FORM_STATE) : FORM_UNKNOWN;
}

void header_read(struct arena *arena, const struct read_text *text, struct header *header)
{
    *header = (struct header){0};
    SCRATCH(scratch, arena);
    struct head *head = arena_new(scratch, struct head);
    head_read(text, 0, head);
    header->form = head_mark_form(head);
    size_t number = header_find_number(arena, head, header);
    size_t limit = head_limit(head);
    if (header->form == FORM_UNKNOWN)
        header->form = form_of_symbol(header->symbol.words);
    struct title title = title_find(head, below_known(head, limit), limit);
    bool has_title = title.first != HEAD_NONE;
    header_find_date(arena, head, has_title ? title.first : limit, header);
    bool has_head = number != HEAD_NONE || header->form != FORM_UNKNOWN;
    if (!has_title)
        header_find_subject(arena, head, title, limit, header);
    if (has_head)
        find_authority(arena, head, number != HEAD_NONE ? number : has_title ? title.first : limit, header);
    if (has_title)
        header_find_subject(arena, head, title, limit, header);
    find_type(arena, head, title, limit, header);
    if (!header->symbol.words.len)
        header_find_annex_line(arena, text, header);
    if (!header->authority.words.len && fold_equal(header->type.words, TEXT("công điện")))
        find_telegram_issuer(arena, head, header);
    if (!header->authority.words.len && has_title)
        find_act_issuer(arena, head, title, limit, header);
    if (!header->date.words.len)
        find_date_at_end(arena, head, header);
    header_find_signer(arena, text, head, header);
}
