/*
 * header_title.c: the title line of a document and its subject.
 */
#include "base/arena.h"
#include "base/fold.h"
#include "extract/head/header_parts.h"

enum { SUBJECT_WORDS_MAXIMUM = 160, LETTERS_MAXIMUM = 40 };

struct document_type {
    struct text name, letters;
};

static const struct document_type types[] = {
#define DOCUMENT_TYPE(name, letters) {TEXT_INIT(name), TEXT_INIT(letters)},
#include "extract/head/document-types.def"
#undef DOCUMENT_TYPE
};

/* Words that open the body: where one starts a line below a subject in small letters, the subject has ended. */
static const struct text openings[] = {
    TEXT_INIT("căn cứ"),     TEXT_INIT("thực hiện"), TEXT_INIT("để"),        TEXT_INIT("nhằm"),
    TEXT_INIT("kính gửi"),   TEXT_INIT("thời gian"), TEXT_INIT("trong"),     TEXT_INIT("theo"),
    TEXT_INIT("sau khi"),    TEXT_INIT("vừa qua"),   TEXT_INIT("hiện nay"),  TEXT_INIT("trên cơ sở"),
    TEXT_INIT("xét"),        TEXT_INIT("qua"),       TEXT_INIT("ngày"),      TEXT_INIT("từ ngày"),
    TEXT_INIT("chiều ngày"), TEXT_INIT("sáng ngày"), TEXT_INIT("tại"),       TEXT_INIT("phần"),
    TEXT_INIT("điều"),       TEXT_INIT("chương"),    TEXT_INIT("mục"),       TEXT_INIT("triển khai"),
    TEXT_INIT("tiếp tục"),   TEXT_INIT("năm"),       TEXT_INIT("tiếp theo"), TEXT_INIT("đồng kính gửi"),
    TEXT_INIT("nơi nhận"),
};

/* Who issues, as the line above the legal grounds prints it: it does not belong to the subject. */
static const struct text issuers[] = {
    TEXT_INIT("chính phủ"),
    TEXT_INIT("thủ tướng"),
    TEXT_INIT("quốc hội"),
    TEXT_INIT("bộ trưởng"),
    TEXT_INIT("chủ tịch"),
    TEXT_INIT("giám đốc"),
    TEXT_INIT("hội đồng nhân dân"),
    TEXT_INIT("ủy ban nhân dân"),
    TEXT_INIT("tổng giám đốc"),
    TEXT_INIT("cục trưởng"),
    TEXT_INIT("ủy ban thường vụ"),
    TEXT_INIT("trưởng ban"),
    TEXT_INIT("ban thường vụ"),
    TEXT_INIT("ban chấp hành"),
    TEXT_INIT("thống đốc"),
    TEXT_INIT("chánh văn phòng"),
    TEXT_INIT("tổng kiểm toán"),
    TEXT_INIT("tổng thanh tra"),
    TEXT_INIT("viện trưởng"),
    TEXT_INIT("hiệu trưởng"),
    TEXT_INIT("trưởng phòng"),
    TEXT_INIT("ubnd"),
    TEXT_INIT("hđnd"),
    TEXT_INIT("bí thư"),
};

/* Words that cannot end a subject: the line after them goes on. */
static const struct text unfinished[] = {
    TEXT_INIT("của"),  TEXT_INIT("và"),    TEXT_INIT("về"),  TEXT_INIT("số"),  TEXT_INIT("cho"),   TEXT_INIT("các"),
    TEXT_INIT("tại"),  TEXT_INIT("theo"),  TEXT_INIT("với"), TEXT_INIT("bàn"), TEXT_INIT("tỉnh"),  TEXT_INIT("ngày"),
    TEXT_INIT("việc"), TEXT_INIT("trong"), TEXT_INIT("đến"), TEXT_INIT("năm"), TEXT_INIT("thành"), TEXT_INIT("ủy"),
};

static bool starts_with_any(const struct head *head, size_t word, const struct text *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (head_matches(head, word, phrases[i]))
            return true;
    return false;
}

/* Whether the line from `word` is the letters of a title set apart: "Q U Y Ế T  Đ Ị N H". */
static bool is_spaced_out(const struct head *head, size_t word, size_t end, struct text name)
{
    for (size_t i = word; i < end; i++) {
        struct text letter = head_words(head, i);
        if (text_count_points(letter) > 1)
            return false;
        struct text next = name;
        if (name.len && text_next_point(&next) == ' ')
            name = next;
        if (!name.len || point_lower(text_next_point(&letter)) != text_next_point(&name))
            return false;
    }
    return !name.len;
}

/* A title fills its line, or stands in upper case at its start. */
static bool type_at(const struct head *head, size_t word, struct title *title)
{
    size_t end = head_cell_end(head, word), line_end = head_line_end(head, word);
    size_t best = 0;
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        size_t count = head_matches(head, word, types[i].name);
        if (!count && line_end - word > 5 && is_spaced_out(head, word, line_end, types[i].name))
            count = line_end - word;
        bool fills_line = count && word + count == end;
        bool crosses_line = word + count > end;
        bool is_new_cell = crosses_line && head->words[end].after_gap;
        if (!count || is_new_cell || (!fills_line && !head_is_upper(head, word, word + count)))
            continue;
        bool is_longer = count > best && (!best || fills_line);
        if (is_longer) {
            best = count;
            *title = (struct title){word, word + count, types[i].name};
        }
    }
    return best > 0;
}

struct title title_find(const struct head *head, size_t from, size_t limit)
{
    struct title title = {HEAD_NONE, HEAD_NONE, TEXT_NONE};
    for (size_t i = from; i < head->count && i < limit; i++)
        if (head->words[i].starts_cell && head->words[i].mark == HEAD_FREE && type_at(head, i, &title))
            return title;
    return title;
}

/* The part of a symbol that may be letters of a type: after the number, and after the year of an act of law. */
struct text type_of_symbol(struct text symbol, enum document_form form)
{
    struct text rest = symbol;
    size_t i = 0;
    while (i < rest.len && ((rest.at[i] >= '0' && rest.at[i] <= '9') || rest.at[i] == '/' || rest.at[i] == '-'))
        i++;
    rest = text_from_offset(rest, i);
    size_t end = 0;
    while (end < rest.len && rest.at[end] != '-' && rest.at[end] != '/')
        end++;
    bool is_alone = end == rest.len;
    rest = text_slice(rest, 0, end);
    for (size_t type = 0; type < COUNT_OF(types) && rest.len && !is_alone; type++) {
        bool is_other_form = fold_equal(types[type].name, TEXT("thông tri")) && form != FORM_PARTY;
        if (types[type].letters.len && fold_equal(types[type].letters, rest) && !is_other_form)
            return types[type].name;
    }
    return symbol.len ? TEXT("công văn") : TEXT_NONE;
}

/* Whether the line from `word` names who issues, above the grounds or before "điện:". */
static bool is_issuer_line(const struct head *head, size_t word, const struct header *header)
{
    if (!starts_with_any(head, word, issuers, COUNT_OF(issuers)))
        return false;
    size_t end = head_line_end(head, word), next = end;
    if (head->words[word].after_gap)
        return head_is_upper(head, word, end);
    while (next < head->count && head_is_upper(head, next, head_line_end(head, next)))
        next = head_line_end(head, next);
    bool is_authority = fold_equal(
        span_text(head->text->words, (struct span){head->words[word].span.start, head->words[next - 1].span.end}),
        header->authority.words);
    bool before_grounds = next < head->count && starts_with_any(head, next, openings, 1);
    bool is_telegram = fold_equal(head_bare(head, end - 1), TEXT("điện")) ||
                       (end < head->count && fold_equal(head_bare(head, head_line_end(head, end) - 1), TEXT("điện")));
    return is_authority || before_grounds || is_telegram;
}

size_t issuer_line_find(const struct head *head, size_t from, size_t limit)
{
    for (size_t i = from; i < limit; i++)
        if (head->words[i].starts_line && starts_with_any(head, i, issuers, COUNT_OF(issuers)) &&
            head_is_upper(head, i, limit))
            return i;
    return HEAD_NONE;
}

static bool is_list_marker(const struct head *head, size_t word)
{
    struct text words = head_words(head, word);
    if (words.len > 6 ||
        (!text_ends(words, TEXT(".")) && !text_ends(words, TEXT(")")) && !text_equal(words, TEXT("-"))))
        return false;
    for (size_t i = 0; i + 1 < words.len; i++) {
        char byte = words.at[i];
        if (!(byte >= '0' && byte <= '9') && !(byte >= 'A' && byte <= 'Z'))
            return false;
    }
    return true;
}

/* Whether the line from `word` still belongs to a subject whose line before ends at `word`. */
static bool goes_on(const struct head *head, size_t word, bool is_upper, const struct header *header)
{
    size_t end = head_line_end(head, word);
    if (is_list_marker(head, word) || head->words[word].mark == HEAD_RULE || is_issuer_line(head, word, header))
        return false;
    if (is_upper && head_is_upper(head, word, end))
        return true;
    struct text before = head_words(head, word - 1);
    if (text_ends(before, TEXT(".")) || text_ends(before, TEXT(";")) || text_ends(before, TEXT(":")))
        return false;
    if (head_is_upper(head, word, end) && end - word > 1)
        return false;
    struct text rest = head_words(head, word);
    int32_t first = text_next_point(&rest);
    bool is_small = point_is_letter(first) && !point_is_upper(first);
    for (size_t i = 0; !is_upper && i < COUNT_OF(unfinished); i++)
        if (fold_equal(head_bare(head, word - 1), unfinished[i]))
            return true;
    if (is_upper)
        return is_small;
    if (is_small)
        return !head->words[word].after_gap || head->text->lines[0].kind != LINE_WRAPPED;
    return !head->words[word].after_gap && !starts_with_any(head, word, openings, COUNT_OF(openings));
}

/* Leaves out "Về việc", "V/v" before a subject. */
static size_t after_about(const struct head *head, size_t first)
{
    static const struct text about[] = {TEXT_INIT("v/v"), TEXT_INIT("về việc"), TEXT_INIT("v/v việc")};
    for (size_t i = COUNT_OF(about); i-- > 0;) {
        size_t count = head_matches(head, first, about[i]);
        if (count)
            return first + count;
    }
    return first;
}

static void set_subject(struct arena *arena, struct head *head, size_t first, size_t end, struct header *header)
{
    first = after_about(head, first);
    if (first >= end)
        return;
    header->subject = head_field(arena, head, first, end, HEAD_FREE);
    struct text *words = &header->subject.words;
    while (text_ends(*words, TEXT(".")) || text_ends(*words, TEXT(";")) || text_ends(*words, TEXT(","))) {
        words->len--;
        if (span_is_set(header->subject.span))
            header->subject.span.end--;
    }
}

static void find_below_title(struct arena *arena, struct head *head, struct title title, struct header *header)
{
    size_t first = title.type_end;
    while (first < head->count && head->words[first].mark != HEAD_FREE)
        first++;
    if (first >= head->count || is_issuer_line(head, first, header) || is_list_marker(head, first) ||
        starts_with_any(head, first, openings, 1) || head_matches(head, first, TEXT("kính gửi")))
        return;
    size_t line_end = head_line_end(head, first);
    bool is_upper = head_is_upper(head, first, line_end), in_title_line = !head->words[first].starts_line;
    size_t end = line_end;
    if (!is_upper && !in_title_line && text_ends(head_words(head, line_end - 1), TEXT(".")) && line_end - first > 40)
        return;
    while (end < head->count && end - first < SUBJECT_WORDS_MAXIMUM && head->words[end].mark == HEAD_FREE &&
           goes_on(head, end, is_upper, header)) {
        is_upper = is_upper && head_is_upper(head, end, head_line_end(head, end));
        end = head_line_end(head, end);
    }
    set_subject(arena, head, first, end, header);
}

/* In a letter: from "V/v" to the addressees, the place and date standing between them left out. */
static void find_after_about(struct arena *arena, struct head *head, size_t limit, struct header *header)
{
    for (size_t i = 0; i < head->count && i < limit; i++) {
        bool is_about = head_matches(head, i, TEXT("v/v")) ||
                        (head->words[i].starts_cell && head_matches(head, i, TEXT("về việc")));
        if (!is_about || head->words[i].mark != HEAD_FREE)
            continue;
        size_t end = i + 1;
        while (end < head->count && end < limit && end - i < SUBJECT_WORDS_MAXIMUM) {
            const struct head_word *word = &head->words[end];
            bool is_other_cell = word->after_gap && (word->mark == HEAD_FREE || word->mark == HEAD_RULE);
            if (is_other_cell ||
                (word->starts_line && head_is_upper(head, end, head_line_end(head, end)) && word->mark == HEAD_FREE))
                break;
            end++;
        }
        set_subject(arena, head, i, end, header);
        return;
    }
}

void header_find_subject(struct arena *arena, struct head *head, struct title title, size_t limit,
                         struct header *header)
{
    if (title.first != HEAD_NONE)
        find_below_title(arena, head, title, header);
    else
        find_after_about(arena, head, limit, header);
}
