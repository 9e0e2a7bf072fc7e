/*
 * head_form.c: marks in a head what every document of a form bears: the national name and motto (Decree
 * 30/2020/NĐ-CP), or the Party's name (Guide 36-HD/VPTW); also rules and stamps.
 */
#include "base/fold.h"
#include "extract/head/head.h"

enum { TITLE_REACH = 26, MOTTO_REACH = 10, TITLE_WORDS_MAXIMUM = 8 };

static const char *const nation[] = {"cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"};
static const char *const party[] = {"dang", "cong", "san", "viet", "nam"};

static const struct text stamps[] = {
    TEXT_INIT("hỏa tốc"),      TEXT_INIT("hỏa tốc hẹn giờ"), TEXT_INIT("thượng khẩn"),  TEXT_INIT("khẩn"),
    TEXT_INIT("dự thảo"),      TEXT_INIT("bản dự thảo"),     TEXT_INIT("sao y"),        TEXT_INIT("sao y bản chính"),
    TEXT_INIT("sao lục"),      TEXT_INIT("trích sao"),       TEXT_INIT("công báo"),     TEXT_INIT("lưu hành nội bộ"),
    TEXT_INIT("mật"),          TEXT_INIT("tối mật"),         TEXT_INIT("tuyệt mật"),    TEXT_INIT("bản chính"),
    TEXT_INIT("tài liệu mật"), TEXT_INIT("đã ký"),           TEXT_INIT("công văn đến"), TEXT_INIT("công văn đi"),
};

/* Whether a word is `base` once its marks are dropped, so that a mark misread by OCR does not hide a known title. */
static bool is_base(const struct head *head, size_t word, const char *base)
{
    struct text rest = head_bare(head, word), wanted = text_from(base);
    while (rest.len && wanted.len)
        if (point_base(point_lower(text_next_point(&rest))) != text_next_point(&wanted))
            return false;
    return !rest.len && !wanted.len;
}

/* Marks a title in upper case whose words follow one another, parted only by words of the other column. */
static bool mark_title(struct head *head, const char *const *title, size_t count)
{
    for (size_t first = 0; first + 1 < head->count; first++) {
        if (!head->words[first].is_upper || !is_base(head, first, title[0]) || !is_base(head, first + 1, title[1]))
            continue;
        size_t found[TITLE_WORDS_MAXIMUM], matched = 0;
        for (size_t i = first; i < head->count && i < first + TITLE_REACH && matched < count; i++) {
            bool is_next = is_base(head, i, title[matched]);
            bool is_misread = matched + 1 < count && i + 1 < head->count && !head->words[i + 1].starts_cell &&
                              !head->words[i].starts_cell && is_base(head, i + 1, title[matched + 1]);
            if (head->words[i].is_upper && (is_next || is_misread))
                found[matched++] = i;
        }
        if (matched < count)
            continue;
        for (size_t i = 0; i < count; i++)
            head->words[found[i]].mark = HEAD_NATION;
        return true;
    }
    return false;
}

static bool mark_motto(struct head *head)
{
    for (size_t first = 0; first + 1 < head->count; first++) {
        struct text rest = head_words(head, first);
        if (!is_base(head, first, "doc") || !point_is_upper(text_next_point(&rest)))
            continue;
        struct text second = head_bare(head, first + 1);
        if (second.len < 3 || point_base(point_lower(text_next_point(&second))) != 'l')
            continue;
        size_t end = first + 2;
        while (end < head->count && end < first + MOTTO_REACH && !is_base(head, end - 1, "phuc"))
            end++;
        if (!is_base(head, end - 1, "phuc") && !head->words[first].starts_cell) /* "DỰ ÁN ĐỘC LẬP" */
            continue;
        if (!is_base(head, end - 1, "phuc"))
            end = head_cell_end(head, first);
        head_mark_words(head, first, end, HEAD_NATION);
        return true;
    }
    return false;
}

static bool is_stamp(const struct head *head, size_t first, size_t end)
{
    for (size_t i = 0; i < COUNT_OF(stamps); i++)
        if (head_matches(head, first, stamps[i]) == end - first)
            return true;
    return false;
}

enum document_form head_mark_form(struct head *head)
{
    bool has_nation = mark_title(head, nation, COUNT_OF(nation));
    bool has_motto = mark_motto(head);
    bool is_party = !has_nation && !has_motto && mark_title(head, party, COUNT_OF(party));
    for (size_t first = 0, end; first < head->count; first = end) {
        end = head_cell_end(head, first);
        if (is_stamp(head, first, end))
            head_mark_words(head, first, end, HEAD_STAMP);
    }
    return is_party ? FORM_PARTY : has_nation || has_motto ? FORM_STATE : FORM_UNKNOWN;
}
