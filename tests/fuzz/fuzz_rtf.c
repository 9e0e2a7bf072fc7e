/* fuzz_rtf.c: any bytes as a file of this kind. */
#include "document/rtf/rtf.h"
#include "support/fuzz_reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_read(rtf_read, bytes, len);
    return 0;
}
