#include "document/letters/code_page.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

static const uint16_t FROM_80_TO_9F[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* Where Windows-1258 differs from Windows-1252. */
static int32_t vietnamese_point(unsigned char byte)
{
    switch (byte) {
    case 0xC3:
        return 0x0102; /* Ă */
    case 0xCC:
        return 0x0300; /* combining grave */
    case 0xD0:
        return 0x0110; /* Đ */
    case 0xD2:
        return 0x0309; /* combining hook above */
    case 0xD5:
        return 0x01A0; /* Ơ */
    case 0xDD:
        return 0x01AF; /* Ư */
    case 0xDE:
        return 0x0303; /* combining tilde */
    case 0xE3:
        return 0x0103; /* ă */
    case 0xEC:
        return 0x0301; /* combining acute */
    case 0xF0:
        return 0x0111; /* đ */
    case 0xF2:
        return 0x0323; /* combining dot below */
    case 0xF5:
        return 0x01A1; /* ơ */
    case 0xFD:
        return 0x01B0; /* ư */
    case 0xFE:
        return 0x20AB; /* the sign of the đồng */
    default:
        return byte;
    }
}

int32_t code_page_point(enum code_page page, unsigned char byte)
{
    if (byte >= 0x80 && byte <= 0x9F)
        return FROM_80_TO_9F[byte - 0x80];
    return page == CODE_PAGE_1258 ? vietnamese_point(byte) : byte;
}

struct text code_page_decode(struct arena *arena, enum code_page page, struct text bytes)
{
    struct buffer decoded = buffer_open(arena, 3 * bytes.len + 1);
    for (size_t i = 0; i < bytes.len; i++) {
        int32_t point = code_page_point(page, (unsigned char)bytes.at[i]);
        buffer_add_point(&decoded, point ? point : REPLACEMENT);
    }
    return utf8_compose(arena, buffer_text(&decoded));
}
