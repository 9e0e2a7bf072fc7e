/* fuzz_sniff.c: any bytes are some kind of file, or are refused. */
#include "document/sniff.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    enum document_format format;
    struct error error;
    (void)!sniff_format((struct text){(const char *)bytes, len}, &format, &error);
    return 0;
}
