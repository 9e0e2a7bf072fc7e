// Checks with Go's own library what the command line handed over: a proof of an event, or that a ledger only grew.
//
// Usage: check_proof event FILE VKEY WORDS
//        check_proof growth FILE VKEY OLD_CHECKPOINT
//
// An event's file lays open what its entry committed to; the entry is worked out here from the words of
// src/ledger/commitment.h, and its payload must contain WORDS.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func fail(what string) {
	check(fmt.Errorf("%s", what))
}

func read(path string) string {
	bytes, err := os.ReadFile(path)
	check(err)
	return string(bytes)
}

// open reads a signed checkpoint.
func open(text string, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("not a checkpoint of " + verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	hash, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: hash}
}

func number(line string, word string) int64 {
	if !strings.HasPrefix(line, word+" ") {
		fail("no line of " + word)
	}
	value, err := strconv.ParseInt(line[len(word)+1:], 10, 64)
	check(err)
	return value
}

func hashes(lines []string) []tlog.Hash {
	var proof []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		check(err)
		proof = append(proof, hash)
	}
	return proof
}

func decode(letters string) []byte {
	bytes, err := base64.StdEncoding.DecodeString(letters)
	check(err)
	return bytes
}

// entry works out what the log holds of an event that is laid open.
func entry(extra []byte, words string) []byte {
	digests := map[string]string{}
	if !bytes.Contains(extra, []byte(words)) {
		fail("the event does not say " + words)
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(extra), "\n"), "\n") {
		parts := strings.SplitN(line, " ", 3)
		if parts[0] == "words-digest" {
			digests["words"] = parts[1]
			continue
		}
		digest := sha256.Sum256(append(decode(parts[1]), parts[2]...))
		digests[parts[0]] = base64.StdEncoding.EncodeToString(digest[:])
	}
	made := `{"f":"` + digests["facts"] + `","v":1`
	if digests["words"] != "" {
		made += `,"w":"` + digests["words"] + `"`
	}
	return []byte(made + "}")
}

func checkEvent(head []string, tree tlog.Tree, words string) {
	if head[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(head[1], "extra ") {
		fail("not a proof of an event")
	}
	made := entry(decode(strings.TrimPrefix(head[1], "extra ")), words)
	check(tlog.CheckRecord(hashes(head[3:]), tree.N, tree.Hash, number(head[2], "index"), tlog.RecordHash(made)))
}

func checkGrowth(head []string, tree tlog.Tree, old tlog.Tree) {
	if number(head[0], "old") != old.N {
		fail("the proof begins elsewhere")
	}
	check(tlog.CheckTree(hashes(head[1:]), tree.N, tree.Hash, old.N, old.Hash))
}

func main() {
	verifier, err := note.NewVerifier(os.Args[3])
	check(err)
	head, checkpoint, found := strings.Cut(read(os.Args[2]), "\n\n")
	if !found {
		fail("no empty line")
	}
	tree := open(checkpoint, verifier)
	if os.Args[1] == "event" {
		checkEvent(strings.Split(head, "\n"), tree, os.Args[4])
	} else {
		checkGrowth(strings.Split(head, "\n"), tree, open(read(os.Args[4]), verifier))
	}
}
