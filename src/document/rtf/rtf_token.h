/*
 * rtf_token.h: takes RTF apart into groups, control words and bytes.
 *
 * Source: Rich Text Format Specification 1.9.1, "Contents of an RTF file".
 */
#ifndef DOCUMENT_RTF_RTF_TOKEN_H
#define DOCUMENT_RTF_RTF_TOKEN_H

#include "base/text.h"

enum rtf_token_kind {
    RTF_GROUP_START,
    RTF_GROUP_END,
    RTF_WORD,   /* \name or \name123 */
    RTF_SYMBOL, /* \~ and its like: `byte` */
    RTF_BYTE    /* a byte of text, plain or as \'hh */
};

struct rtf_token {
    enum rtf_token_kind kind;
    struct text name;
    bool has_number;
    int32_t number;
    unsigned char byte;
    struct text data; /* of the word \bin: the bytes that it announces */
};

/* Takes the next token off `rest`; false at the end. Line ends of the file mean nothing and are passed over. */
bool rtf_next_token(struct text *rest, struct rtf_token *token);

#endif
