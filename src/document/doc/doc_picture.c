#include "document/doc/doc_picture.h"

#include "document/bitmap.h"
#include "document/doc/bytes.h"

/* Places of numbers before a picture. */
enum { HEAD_LEN_AT = 4, KIND_AT = 6, WIDTH_AT = 28, HEIGHT_AT = 30, SCALE_X_AT = 32, SCALE_Y_AT = 34, HEAD_BYTES = 36 };

enum { KIND_METAFILE = 8, KIND_LINKED = 0x66, TWIPS_PER_INCH = 1440, FULL_SCALE = 1000 };

/* The head of a record: version and instance, type, length; then one or two digests of 16 bytes, and a tag. */
enum { RECORD_HEAD = 8, DIGEST_BYTES = 16, TAG_BYTES = 1 };

enum blip_kind { BLIP_FILE, BLIP_BITMAP, BLIP_DRAWN };

static const struct {
    uint16_t type, instance; /* the next higher one has two digests */
    enum blip_kind kind;
} BLIPS[] = {
    {0xF01A, 0x3D4, BLIP_DRAWN},                                                           /* EMF, WMF, PICT */
    {0xF01B, 0x216, BLIP_DRAWN},  {0xF01C, 0x542, BLIP_DRAWN}, {0xF01D, 0x46A, BLIP_FILE}, /* JPEG */
    {0xF01D, 0x6E2, BLIP_FILE},   {0xF01E, 0x6E0, BLIP_FILE},                              /* PNG */
    {0xF01F, 0x7A8, BLIP_BITMAP},                                                          /* without its head */
    {0xF029, 0x6E4, BLIP_FILE},                                                            /* TIFF */
    {0xF02A, 0x46A, BLIP_FILE},   {0xF02A, 0x6E2, BLIP_FILE},                              /* JPEG */
};

/* Whether the record that `bytes` begin with is a picture: what it holds, and of what kind. */
static bool is_blip(struct text bytes, struct text *held, enum blip_kind *kind)
{
    uint32_t head = bytes_number(bytes, 0, 2), type = bytes_number(bytes, 2, 2), len = bytes_number(bytes, 4, 4);
    uint32_t instance = head >> 4;
    if ((head & 0xF) != 0 || bytes.len < RECORD_HEAD || len > bytes.len - RECORD_HEAD)
        return false;
    for (size_t i = 0; i < COUNT_OF(BLIPS); i++) {
        if (BLIPS[i].type != type || (instance & ~(uint32_t)1) != BLIPS[i].instance)
            continue;
        size_t before = (instance & 1 ? 2 : 1) * DIGEST_BYTES + TAG_BYTES;
        *held = text_from_offset(text_slice(bytes, RECORD_HEAD, RECORD_HEAD + len), before);
        *kind = BLIPS[i].kind;
        return true;
    }
    return false;
}

/* The next picture that begins anywhere in `rest`; passes over what it holds. */
static bool next_blip(struct text *rest, struct text *held, enum blip_kind *kind)
{
    enum { TYPE_HIGH_AT = 3 };
    for (size_t at = TYPE_HIGH_AT; at < rest->len; at++) {
        const char *high = memchr(rest->at + at, 0xF0, rest->len - at);
        if (!high)
            break;
        at = (size_t)(high - rest->at);
        if (!is_blip(text_from_offset(*rest, at - TYPE_HIGH_AT), held, kind))
            continue;
        *rest = text_from_offset(*rest, (size_t)(held->at - rest->at) + held->len);
        return true;
    }
    *rest = TEXT_NONE;
    return false;
}

/* Adds what is found in `bytes`; whether anything is. */
static bool add_blips(struct text bytes, struct format_picture shown, bool is_object, struct flow *flow)
{
    enum blip_kind kind;
    bool is_any = false;
    for (struct text rest = bytes; next_blip(&rest, &shown.bytes, &kind); is_any = true) {
        if (kind == BLIP_BITMAP && flow->pages.input->sight)
            shown.bytes = bitmap_file(flow->arena, shown.bytes);
        if (kind != BLIP_DRAWN || !is_object)
            flow_picture(flow, shown, kind == BLIP_DRAWN);
    }
    return is_any;
}

static double inches(struct text head, size_t length_at, size_t scale_at)
{
    return (double)bytes_number(head, length_at, 2) / TWIPS_PER_INCH * bytes_number(head, scale_at, 2) / FULL_SCALE;
}

void doc_picture_add(const struct doc_file *file, uint32_t at, bool is_object, struct flow *flow)
{
    struct text kept = text_from_offset(file->data, at);
    kept = text_slice(kept, 0, bytes_number(kept, 0, 4));
    struct format_picture shown = {.width = inches(kept, WIDTH_AT, SCALE_X_AT),
                                   .height = inches(kept, HEIGHT_AT, SCALE_Y_AT)};
    if (kept.len < HEAD_BYTES)
        return;
    bool is_any = add_blips(text_from_offset(kept, bytes_number(kept, HEAD_LEN_AT, 2)), shown, is_object, flow);
    uint32_t kind = bytes_number(kept, KIND_AT, 2);
    if (!is_any && !is_object && (kind == KIND_METAFILE || kind == KIND_LINKED))
        flow_picture(flow, shown, true);
}

void doc_floating_add(const struct doc_file *file, struct flow *flow)
{
    (void)add_blips(file->main, (struct format_picture){0}, false, flow);
    (void)add_blips(file->table, (struct format_picture){0}, false, flow);
}
