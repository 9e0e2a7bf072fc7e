#include "extract/head/header_role.h"

#include "base/fold.h"

enum { ROLE_BYTES_MAXIMUM = 2000, ROLE_WORDS_MAXIMUM = 60 };

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

size_t role_run_end(const struct head *head, size_t word)
{
    size_t limit = head_cell_end(head, word);
    while (word < limit && head->words[word].is_upper)
        word++;
    return word;
}

size_t role_start(const struct head *head, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        bool is_cut = i + 1 < end && head->words[i + 1].starts_cell && !head->words[i].starts_cell;
        bool has_follower = i + 1 < end && head->words[i + 1].is_upper && !is_cut;
        bool is_glued = head_words(head, i).len > 5;
        if (is_proxy(head, i) && (has_follower || is_glued))
            return i;
        if (head->words[i].starts_cell && role_length(head, i) && head_is_upper(head, i, role_run_end(head, i)))
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

bool role_is_person(const struct head *head, size_t first, size_t end)
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

struct role_words role_words_open(struct arena *arena)
{
    return (struct role_words){.words = buffer_open(arena, ROLE_BYTES_MAXIMUM)};
}

void role_add(const struct head *head, size_t first, size_t end, struct role_words *role)
{
    for (size_t i = first; i < end && role->count < ROLE_WORDS_MAXIMUM; i++, role->count++) {
        if (buffer_room(&role->words) < head_words(head, i).len + 8)
            return;
        bool is_first = role->count == 0, begins = false;
        if (role->role_left && !role->begins_other)
            role->role_left--;
        else {
            begins = !is_first && (role->begins_other || begins_entry(head, i));
            size_t length = role_length(head, i);
            role->role_left = length ? length - 1 : 0;
        }
        role->begins_other = false;
        if (!is_first)
            buffer_add(&role->words, begins ? TEXT(" / ") : TEXT(" "));
        buffer_add(&role->words, head_words(head, i));
        role->span.start = is_first ? head->words[i].span.start : role->span.start;
        role->span.end = head->words[i].span.end;
    }
}
