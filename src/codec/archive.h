/*
 * archive.h: the members of a zip archive, by name, with an eye on what they unpack to.
 *
 * The bytes may be hostile. Members are asked for by name and read into memory, never onto a disk, so that no path in
 * an archive means anything. All members read from one archive share one allowance of unpacked bytes, each as often as
 * it is read, and a large member that was packed to next to nothing is a bomb however little it is over. Source: PKWARE
 * APPNOTE 6.3, read by libzip.
 */
#ifndef CODEC_ARCHIVE_H
#define CODEC_ARCHIVE_H

#include "base/text.h"

struct archive;

enum archive_answer {
    ARCHIVE_READ,
    ARCHIVE_ABSENT,    /* no such member */
    ARCHIVE_ENCRYPTED, /* the member needs a password */
    ARCHIVE_BOMB,      /* more unpacked bytes than are allowed */
    ARCHIVE_DAMAGED
};

/* Opens `bytes`, which outlive the archive; NULL when they are no zip archive or one that is cut off. */
struct archive *archive_open(struct arena *arena, struct text bytes, size_t unpacked_bytes);

bool archive_has(const struct archive *archive, struct text name);

/* Reads a whole member; `bytes` is set when the answer is ARCHIVE_READ. Names without regard to case, as in OPC. */
MUST_USE enum archive_answer archive_read(struct archive *archive, struct text name, struct text *bytes);

/* A member that is unpacked bit by bit, for those too large to hold. */
struct archive_member;

/* `member` is set when the answer is ARCHIVE_READ; it is closed with `arena`, which closes before the archive's. */
MUST_USE enum archive_answer archive_open_member(struct archive *archive, struct arena *arena, struct text name,
                                                 struct archive_member **member);

/* The next bytes of a struct archive_member, at most `len`; 0 at its end, -1 where it is damaged. An xml_source. */
ptrdiff_t archive_member_read(void *member, char *to, size_t len);

#endif
