/*
 * tiny_log.h: a log of the entries "foo\n", "bar\n", "baz\n", signed with the demonstration key that Tessera publishes,
 * and cosigned by a witness with a key of 32 bytes 0x01.
 */
#ifndef SUPPORT_TINY_LOG_H
#define SUPPORT_TINY_LOG_H

static const char tiny_key[] = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
static const char tiny_checkpoint[] =
    "example.com/log/testdata\n3\nL5C9rGNNp+d8GRMze/q8N1BUoHG/KyLgHBIpG1Qkzxk=\n\n"
    "— example.com/log/testdata "
    "M9e0lrD/hNUc7AKDgtpFmBOImSMryIqmWQBDULtCv8AFU8D9O4tCRivQjL+0iHnGDmKBqYp156e+Vr2lB6rUc2PZVAo=\n";

static const char tiny_witness_key[] = "witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
static const char tiny_cosignature[] = "— witness.example/w1 CtfTXgAAAABlU/EAeCknIyCLMcf4/"
                                       "BocL2meN79nvSzeX1w97TvHThZdR5FhKrgSexeXAh9Tfap/cRDwLyhefezpv227nJDcXsrQBw==\n";
enum { TINY_COSIGNED_S = 1700000000 };

/* Inclusion of "bar\n", index 1. */
static const char tiny_proof[] = "c2sp.org/tlog-proof@v1\nindex 1\n"
                                 "BCml5C32yqMcl0gjTrcSOeNVx59oPnSdytBzDGBO5k0=\n"
                                 "GY3NmkJ8IfOw2w0rKUeOssu5Oke8OvKhcIxEYEy36x0=\n\n";

#endif
