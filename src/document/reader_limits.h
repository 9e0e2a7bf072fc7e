/*
 * reader_limits.h: how much one document may cost. Every value is a setting; these defaults suit an office server.
 */
#ifndef DOCUMENT_READER_LIMITS_H
#define DOCUMENT_READER_LIMITS_H

#include <stddef.h>

struct reader_limits {
    size_t file_bytes;     /* of the file as it came */
    size_t unpacked_bytes; /* of all parts of an archive together */
    size_t text_bytes;     /* of the words read */
    size_t memory_bytes;   /* address space of the child that reads */
    unsigned seconds;      /* by the clock; a format may ask for less (format.h) */
    unsigned pages;        /* of a PDF or a scan */
};

#define READER_LIMITS_DEFAULT                                                                                          \
    ((struct reader_limits){.file_bytes = (size_t)64 << 20,                                                            \
                            .unpacked_bytes = (size_t)256 << 20,                                                       \
                            .text_bytes = (size_t)16 << 20,                                                            \
                            .memory_bytes = (size_t)1 << 30,                                                           \
                            .seconds = 300,                                                                            \
                            .pages = 500})

/* A sheet of an office is larger than any of its documents. */
#define READER_LIMITS_SHEETS                                                                                           \
    ((struct reader_limits){.file_bytes = (size_t)256 << 20,                                                           \
                            .unpacked_bytes = (size_t)2 << 30,                                                         \
                            .text_bytes = (size_t)192 << 20,                                                           \
                            .memory_bytes = (size_t)3 << 30,                                                           \
                            .seconds = 300,                                                                            \
                            .pages = 500})

#endif
