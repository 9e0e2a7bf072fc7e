/*
 * header_signer.c: in what role a document was signed, read below "Nơi nhận".
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "extract/head/header_parts.h"

enum {
    TAIL_LINES = 40,
    LINES_BETWEEN_ENTRIES = 6,
    LINES_BEFORE_RECIPIENTS = 12,
    ROLE_BYTES_MAXIMUM = 2000,
    ROLE_WORDS_MAXIMUM = 60
};

/* On behalf of; instead of; by order of; by authorisation of; acting. */
static const struct text proxies[] = {
    TEXT_INIT("TM."), TEXT_INIT("KT."), TEXT_INIT("TL."), TEXT_INIT("TUQ."), TEXT_INIT("Q."),   TEXT_INIT("T/M"),
    TEXT_INIT("K/T"), TEXT_INIT("T/L"), TEXT_INIT("T.M"), TEXT_INIT("K.T"),  TEXT_INIT("TM"),   TEXT_INIT("KT"),
    TEXT_INIT("TL"),  TEXT_INIT("TUQ"), TEXT_INIT("T.L"), TEXT_INIT("T/M."), TEXT_INIT("K/T."), TEXT_INIT("T/L."),
};

static const struct text roles[] = {
    TEXT_INIT("chủ tịch"),        TEXT_INIT("chủ nhiệm"),
    TEXT_INIT("bộ trưởng"),       TEXT_INIT("thứ trưởng"),
    TEXT_INIT("thủ tướng"),       TEXT_INIT("thủ trưởng"),
    TEXT_INIT("giám đốc"),        TEXT_INIT("tổng giám đốc"),
    TEXT_INIT("cục trưởng"),      TEXT_INIT("vụ trưởng"),
    TEXT_INIT("viện trưởng"),     TEXT_INIT("hiệu trưởng"),
    TEXT_INIT("trưởng"),          TEXT_INIT("phó"),
    TEXT_INIT("chánh"),           TEXT_INIT("bí thư"),
    TEXT_INIT("tư lệnh"),         TEXT_INIT("chính ủy"),
    TEXT_INIT("chỉ huy"),         TEXT_INIT("thống đốc"),
    TEXT_INIT("chi cục trưởng"),  TEXT_INIT("quyền"),
    TEXT_INIT("ủy viên"),         TEXT_INIT("tổng bí thư"),
    TEXT_INIT("tổng cục trưởng"), TEXT_INIT("tổng thanh tra"),
    TEXT_INIT("tổng kiểm toán"),  TEXT_INIT("tổng thư ký"),
    TEXT_INIT("tổ trưởng"),       TEXT_INIT("đội trưởng"),
    TEXT_INIT("hạt trưởng"),      TEXT_INIT("tổng biên tập"),
    TEXT_INIT("chính trị viên"),  TEXT_INIT("trạm trưởng"),
};

/* Two words of one name, the second of which looks like a role: "TM. ĐOÀN CHỦ TỊCH", "T/M BAN BÍ THƯ". */
static const struct text names[] = {
    TEXT_INIT("đoàn chủ tịch"), TEXT_INIT("ban bí thư"), TEXT_INIT("hội trưởng"), TEXT_INIT("hội đồng quyền"),
    TEXT_INIT("ban chỉ huy"),   TEXT_INIT("bộ chỉ huy"), TEXT_INIT("bộ tư lệnh"), TEXT_INIT("văn phòng trưởng"),
};

static bool is_proxy(const struct head *head, size_t word)
{
    struct text words = head_words(head, word);
    for (size_t i = 0; i < COUNT_OF(proxies); i++)
        if (text_equal(words, proxies[i]) ||
            (text_ends(proxies[i], TEXT(".")) && text_starts(words, proxies[i]) && head->words[word].is_upper))
            return true;
    return false;
}

/* How many words the role at `word` has; 0 when there is none. */
static size_t role_length(const struct head *head, size_t word)
{
    size_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(roles) && head->words[word].is_upper; i++) {
        size_t count = head_matches(head, word, roles[i]);
        longest = count > longest ? count : longest;
    }
    return longest;
}

/* One past the run of upper-case words from `word` within its line or cell. */
static size_t run_end(const struct head *head, size_t word)
{
    size_t limit = head_cell_end(head, word);
    while (word < limit && head->words[word].is_upper)
        word++;
    return word;
}

/* The first word of a role in [first, end), or `end`: a proxy anywhere before another word in upper case, a role where
 * a line or column starts. */
static size_t role_start(const struct head *head, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        bool is_cut = i + 1 < end && head->words[i + 1].starts_cell && !head->words[i].starts_cell;
        bool has_follower = i + 1 < end && head->words[i + 1].is_upper && !is_cut;
        bool is_glued = head_words(head, i).len > 5;
        if (is_proxy(head, i) && (has_follower || is_glued))
            return i;
        if (head->words[i].starts_cell && role_length(head, i) && head_is_upper(head, i, run_end(head, i)))
            return i;
    }
    return end;
}

static bool is_within_name(const struct head *head, size_t word)
{
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (head_matches(head, word - 1, names[i]))
            return true;
    return false;
}

/* Whether a new entry begins at a word that is not the first of the signature. */
static bool begins_entry(const struct head *head, size_t word)
{
    if (is_proxy(head, word))
        return true;
    return role_length(head, word) && !is_proxy(head, word - 1) && !is_within_name(head, word) &&
           !text_ends(head_words(head, word - 1), TEXT(",")) && !fold_equal(head_bare(head, word - 1), TEXT("phó"));
}

/* A line of two to five capitalised words: who signed. */
static bool is_person(const struct head *head, size_t first, size_t end)
{
    if (end - first < 2 || end - first > 6)
        return false;
    for (size_t i = first; i < end; i++) {
        struct text rest = head_words(head, i);
        bool is_initial = text_count_points(head_bare(head, i)) == 1;
        if (!point_is_upper(text_next_point(&rest)) || (head->words[i].is_upper && !is_initial) ||
            text_ends(rest, TEXT(";")))
            return false;
    }
    return true;
}

struct role_words {
    struct buffer words;
    struct span span;
    size_t count;
    size_t role_left; /* words of the role being read that are still to come */
};

static void add_run(const struct head *head, size_t first, size_t end, struct role_words *role)
{
    for (size_t i = first; i < end && role->count < ROLE_WORDS_MAXIMUM; i++, role->count++) {
        if (buffer_room(&role->words) < head_words(head, i).len + 8)
            return;
        bool is_first = role->count == 0, begins = false;
        if (role->role_left)
            role->role_left--;
        else {
            begins = !is_first && begins_entry(head, i);
            size_t length = role_length(head, i);
            role->role_left = length ? length - 1 : 0;
        }
        if (!is_first)
            buffer_add(&role->words, begins ? TEXT(" / ") : TEXT(" "));
        buffer_add(&role->words, head_words(head, i));
        role->span.start = is_first ? head->words[i].span.start : role->span.start;
        role->span.end = head->words[i].span.end;
    }
}

/* Reads the role that starts at `word` and what follows it on the next lines, down to the name. */
static void read_role(struct arena *arena, const struct head *head, size_t word, struct header *header)
{
    struct role_words role = {.words = buffer_open(arena, ROLE_BYTES_MAXIMUM)};
    size_t end = run_end(head, word), lines = 0;
    add_run(head, word, end, &role);
    bool ends_in_cell = end < head_cell_end(head, word);
    for (size_t next = head_cell_end(head, word); next < head->count && lines < LINES_BETWEEN_ENTRIES && !ends_in_cell;
         lines++) {
        size_t line_end = head_line_end(head, next), cell = next;
        if (is_person(head, next, line_end))
            break;
        while (cell < line_end && (head->words[cell].mark == HEAD_RULE || head_cell_end(head, cell) < line_end))
            cell = head_cell_end(head, cell);
        bool is_wrapped = cell < line_end && !head->words[next].after_gap && head->words[cell].is_upper &&
                          head_is_upper(head, cell, line_end);
        size_t start = is_wrapped ? cell : role_start(head, next, line_end);
        if (is_person(head, cell, line_end) && cell > next)
            break;
        if (start < line_end) {
            add_run(head, start, run_end(head, start), &role);
            lines = 0;
        } else if (!head_matches(head, next, TEXT("đã ký")) && text_find_byte(head_words(head, next), '-') != 0 &&
                   head->words[next].is_upper) {
            break;
        }
        next = line_end;
    }
    header->signer_role = (struct field){buffer_text(&role.words), role.span};
}

static bool find_in(struct arena *arena, const struct head *head, struct header *header)
{
    size_t word = role_start(head, 0, head->count);
    if (word >= head->count)
        return false;
    read_role(arena, head, word, header);
    return true;
}

static bool is_recipients(struct text line)
{
    struct text rest = text_trim(line), wanted = TEXT("nơi nhận");
    while (wanted.len)
        if (!rest.len || point_lower(text_next_point(&rest)) != text_next_point(&wanted))
            return false;
    return true;
}

size_t header_tail_line(const struct read_text *text)
{
    size_t line = 0;
    while (line < text->line_count && !is_recipients(span_text(text->words, text->lines[line].span)))
        line++;
    return line;
}

void header_find_signer(struct arena *arena, const struct read_text *text, struct head *head, struct header *header)
{
    size_t line = header_tail_line(text);
    bool has_recipients = line < text->line_count;
    size_t tail = has_recipients ? line : text->line_count > TAIL_LINES ? text->line_count - TAIL_LINES : 0;
    head_read(text, tail, head);
    if (find_in(arena, head, header) || !has_recipients)
        return;
    head_read(text, line > LINES_BEFORE_RECIPIENTS ? line - LINES_BEFORE_RECIPIENTS : 0, head);
    find_in(arena, head, header);
}
