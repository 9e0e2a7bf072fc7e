# The few doors of the project; meson does the building.
#   make        build/roviec
#   make run    the web server with the sample, on 127.0.0.1:8335
#   make test   everything CI runs; `make quick` only what takes less than a minute
#   make bench  the measurements of docs/measures.md
#   make fuzz   each fuzz target for a minute, with libFuzzer
#   make tidy   what clang-tidy says of src/ (.clang-tidy); builds everything with clang as well

BUILD := build
CHECKED := build-checked
TIDY := build-tidy
MESON := meson
SETUP_QUIET := >/dev/null

.PHONY: all run test quick bench fuzz tidy clean packages

all: $(BUILD)/build.ninja
	@ninja -C $(BUILD)
	@ln -sf src/cli/roviec $(BUILD)/roviec

run: all $(BUILD)/sample-book
	@echo 'A book of work to look at: ROVIEC_DATA=$(BUILD)/sample-book $(BUILD)/roviec list --late --on 2026-07-31'
	@echo 'The tour through it is in docs/so-tay.md and docs/handbook.md.'
	@exec $(BUILD)/roviec serve --sample sample/documents --units sample/units.tsv

$(BUILD)/sample-book: | all
	@echo 'Playing sample/story into $@ ...'
	@python3 sample/make_book.py $(BUILD)/roviec $@

test:
	@tools/run_tests.sh full

quick:
	@tools/run_tests.sh quick

bench: all
	@tools/install_packages.sh test
	@ninja -C $(BUILD) tests/bench/book_bench
	@python3 tests/bench/run.py $(BUILD)/roviec .

fuzz:
	@tools/install_packages.sh build test
	@tests/fuzz/run.sh

tidy:
	@tools/install_packages.sh build test tidy
	@test -f $(TIDY)/build.ninja || CC=clang $(MESON) setup $(TIDY) $(SETUP_QUIET)
	@ninja -C $(TIDY)
	@git ls-files 'src/*.c' | xargs -n 8 -P 2 clang-tidy -p $(TIDY) --quiet

clean:
	rm -rf $(BUILD) $(CHECKED) $(TIDY) build-fuzz

packages:
	@tools/install_packages.sh build

$(BUILD)/build.ninja: meson.build | packages
	@test -f $@ || $(MESON) setup $(BUILD) --buildtype=release -Db_lto=true -Db_ndebug=false -Dtests=false $(SETUP_QUIET)
	@touch $@
