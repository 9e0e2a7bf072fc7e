#include "extract/task/finder.h"

#include "model/unit_name.h"

/*
 * issuer.c: whether a name is that of who issues the document, however much of either is abbreviated.
 *
 * Names are compared as unit_name.h writes them; letters that stand for a field of work are written out here.
 */

static const struct {
    struct text letters, words; /* of a key */
} fields[] = {{TEXT_INIT("gd đt"), TEXT_INIT("giáo dục và đào tạo")},
              {TEXT_INIT("gdđt"), TEXT_INIT("giáo dục và đào tạo")},
              {TEXT_INIT("kh cn"), TEXT_INIT("khoa học và công nghệ")},
              {TEXT_INIT("nn mt"), TEXT_INIT("nông nghiệp và môi trường")},
              {TEXT_INIT("vhttdl"), TEXT_INIT("văn hóa thể thao và du lịch")},
              {TEXT_INIT("gtvt"), TEXT_INIT("giao thông vận tải")}};

struct text issuer_key(struct arena *arena, struct text name)
{
    struct text key = unit_key_of(arena, name);
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        size_t at = text_find(key, fields[i].letters);
        if (at != TEXT_NOT_FOUND)
            return text_print(arena, "%.*s%.*s%.*s", TEXT_ARG(text_slice(key, 0, at)), TEXT_ARG(fields[i].words),
                              TEXT_ARG(text_from_offset(key, at + fields[i].letters.len)));
    }
    return key;
}

/* "Đảng ủy Ủy ban nhân dân tỉnh" is of the Party: the committee at byte `at` is another body. */
static bool is_within_party(struct text issuer, size_t at)
{
    return text_ends(text_trim(text_slice(issuer, 0, at)), TEXT("đảng ủy"));
}

bool is_issuer(const struct finder *finder, const struct field_list *lead)
{
    if (lead->count != 1 || !finder->issuer.len)
        return false;
    struct text name = issuer_key(finder->arena, lead->at[0].words);
    size_t at = text_find(finder->issuer, name);
    return name.len && at != TEXT_NOT_FOUND && !is_within_party(finder->issuer, at);
}
