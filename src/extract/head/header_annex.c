/*
 * header_annex.c: what an annex says of the document it came with: "(Kèm theo Công văn số 12/SNV-CCHC ngày 5/3/2026
 * của Sở Nội vụ)". Where the head of a document is lost, this is what still shows its number.
 */
#include "base/arena.h"
#include "base/fold.h"
#include "extract/head/header_parts.h"

enum { AUTHORITY_BYTES_MAXIMUM = 200, BRACKET_REACH_BYTES = 24 };

static struct text skip_space(struct text words)
{
    struct text after = words;
    while (words.len && point_is_space(text_next_point(&after)))
        words = after;
    return words;
}

/* Takes `word` (lower case) off the start of `rest`, white space before it skipped. */
static bool take(struct text *rest, struct text word)
{
    struct text after = skip_space(*rest), wanted = word;
    while (wanted.len)
        if (!after.len || point_lower(text_next_point(&after)) != text_next_point(&wanted))
            return false;
    *rest = after;
    return true;
}

struct text authority_without_head_title(struct text authority)
{
    static const struct head_title {
        struct text words;
        size_t own; /* how many of them are the title's own, the rest begin the name of the body */
    } titles[] = {
        {TEXT_INIT("chủ tịch ủy ban"), 2},    {TEXT_INIT("chủ tịch ubnd"), 2},
        {TEXT_INIT("chủ tịch hội đồng"), 2},  {TEXT_INIT("bộ trưởng bộ"), 2},
        {TEXT_INIT("giám đốc sở"), 2},        {TEXT_INIT("giám đốc công an"), 2},
        {TEXT_INIT("giám đốc trung tâm"), 2}, {TEXT_INIT("giám đốc bệnh viện"), 2},
        {TEXT_INIT("cục trưởng cục"), 2},     {TEXT_INIT("viện trưởng viện"), 2},
        {TEXT_INIT("hiệu trưởng trường"), 2}, {TEXT_INIT("thống đốc ngân hàng"), 2},
        {TEXT_INIT("trưởng ban chỉ đạo"), 1}, {TEXT_INIT("trưởng ban tổ chức"), 1},
        {TEXT_INIT("trưởng ban quản lý"), 1}, {TEXT_INIT("trưởng ban chỉ huy"), 1},
        {TEXT_INIT("trưởng tiểu ban"), 1},    {TEXT_INIT("trưởng phòng"), 1},
    };
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        struct text rest = authority;
        if (!take(&rest, titles[i].words))
            continue;
        for (size_t word = 0; word < titles[i].own; word++)
            authority = text_trim(text_from_offset(authority, text_find_byte(authority, ' ')));
        return authority;
    }
    return authority;
}

/* "của Bộ Nội vụ)": up to the bracket, a comma before "Chủ tịch …" or the end of the sentence. */
static void read_authority(struct arena *arena, const struct read_text *text, struct text rest, struct header *header)
{
    if (!take(&rest, TEXT("của ")))
        return;
    size_t end = text_find_byte(rest, ')');
    if (end == TEXT_NOT_FOUND || end > AUTHORITY_BYTES_MAXIMUM)
        return;
    struct text words = text_trim(text_slice(rest, 0, end));
    size_t start = (size_t)(words.at - text->words.at);
    struct text authority = text_collapse(arena, words);
    struct text issuer = authority_without_head_title(authority);
    header->authority = (struct field){issuer, {start, start + words.len}};
    if (issuer.len != authority.len)
        header->authority.span.start = start + (authority.len - issuer.len);
}

/* "(ban hành kèm theo Quyết định số 9/QĐ-UBND)" in a guide: what another document came with. */
static bool is_of_other(struct text kind, const struct header *header)
{
    return header->type.words.len && !fold_equal(kind, TEXT("văn bản")) && !fold_equal(kind, header->type.words);
}

static bool read_annex_line(struct arena *arena, const struct read_text *text, struct text line, struct header *header)
{
    static const struct text kinds[] = {TEXT_INIT("công văn"),  TEXT_INIT("quyết định"),   TEXT_INIT("kế hoạch"),
                                        TEXT_INIT("công điện"), TEXT_INIT("nghị quyết"),   TEXT_INIT("chỉ thị"),
                                        TEXT_INIT("thông báo"), TEXT_INIT("văn bản"),      TEXT_INIT("tờ trình"),
                                        TEXT_INIT("báo cáo"),   TEXT_INIT("chương trình"), TEXT_INIT("hướng dẫn")};
    struct text rest = line;
    size_t kind = 0;
    while (kind < COUNT_OF(kinds) && !take(&rest, kinds[kind]))
        kind++;
    if (kind == COUNT_OF(kinds) || is_of_other(kinds[kind], header) || !take(&rest, TEXT("số")))
        return false;
    rest = skip_space(rest);
    if (rest.len && rest.at[0] == ':')
        rest = skip_space(text_from_offset(rest, 1));
    struct text symbol;
    size_t digits, taken = symbol_read(arena, rest, &symbol, &digits);
    if (!taken || !digits)
        return false;
    size_t start = (size_t)(rest.at - text->words.at);
    header->symbol = (struct field){symbol, {start, start + taken}};
    header->number = (struct field){text_slice(symbol, 0, digits), {start, start + digits}};
    rest = text_from_offset(rest, taken);
    (void)take(&rest, TEXT(","));
    if (!take(&rest, TEXT("ngày")))
        return true;
    struct text after = skip_space(rest);
    size_t day_bytes = header_day_read(after, &header->day);
    if (!day_bytes)
        return true;
    size_t day_start = (size_t)(after.at - text->words.at);
    header->date = (struct field){text_collapse(arena, text_slice(after, 0, day_bytes)),
                                  {day_start, day_start + day_bytes}};
    read_authority(arena, text, text_from_offset(after, day_bytes), header);
    return true;
}

void header_find_annex_line(struct arena *arena, const struct read_text *text, struct header *header)
{
    struct text rest = text->words;
    for (;;) {
        size_t at = text_find(rest, TEXT("èm")); /* "(kèm theo", a line may end within */
        if (at == TEXT_NOT_FOUND)
            return;
        struct text before = text_slice(rest, at > BRACKET_REACH_BYTES ? at - BRACKET_REACH_BYTES : 0, at);
        bool opens_bracket = text_find_byte(before, '(') != TEXT_NOT_FOUND;
        rest = text_from_offset(rest, at + TEXT("èm").len);
        struct text line = rest;
        if (opens_bracket && take(&line, TEXT("theo")) && read_annex_line(arena, text, line, header))
            return;
    }
}
