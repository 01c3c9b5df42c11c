package org.uplift.local.journeys;

import com.microsoft.playwright.Locator;

/** How a person works a page: with a mouse, or by keyboard alone. */
interface Hand {

    /** Tabs until there, more than any page has stops. */
    int PATIENCE = 200;

    String THERE = "(wanted) => document.activeElement === wanted";

    void press(Locator control);

    void fill(Locator field, String text);

    void check(Locator radio);

    /** One of a list that opens, by the words that stand there. */
    void choose(Locator list, String words);

    static Hand mouse() {
        return new Hand() {
            @Override
            public void press(Locator control) {
                control.click();
            }

            @Override
            public void fill(Locator field, String text) {
                field.fill(text);
            }

            @Override
            public void check(Locator radio) {
                radio.check();
            }

            @Override
            public void choose(Locator list, String words) {
                list.selectOption(words);
            }
        };
    }

    /** Goes from stop to stop with Tab; what cannot be reached so, or shows nothing once reached, is a fault. */
    static Hand keyboard() {
        return new Hand() {
            @Override
            public void press(Locator control) {
                reach(control);
                key(control, "Enter");
            }

            @Override
            public void fill(Locator field, String text) {
                reach(field);
                key(field, "ControlOrMeta+A");
                field.page().keyboard().type(text);
            }

            /** Tab stops at a group of radios once, arrows go from one to the next. */
            @Override
            public void check(Locator radio) {
                var name = radio.getAttribute("name");
                tabUntil(radio, "(radio) => document.activeElement.name === radio.name", name);
                for (int step = 0; step < PATIENCE && !at(radio); step++) {
                    key(radio, "ArrowDown");
                }
                showsWhereItIs(radio);
                key(radio, "Space");
                if (!radio.isChecked()) {
                    throw new AssertionError("The keyboard does not choose " + name);
                }
            }

            /** Typing the words goes to the option that begins with them. */
            @Override
            public void choose(Locator list, String words) {
                reach(list);
                list.page().keyboard().type(words);
            }

            private void reach(Locator control) {
                control.waitFor();
                tabUntil(control, THERE, control.toString());
                showsWhereItIs(control);
            }

            private void tabUntil(Locator control, String there, String what) {
                for (int stop = 0; stop < PATIENCE; stop++) {
                    if ((Boolean) control.evaluate(there)) {
                        return;
                    }
                    key(control, "Tab");
                }
                throw new AssertionError("The keyboard does not reach " + what + " on "
                        + control.page().url());
            }

            private boolean at(Locator control) {
                return (Boolean) control.evaluate(THERE);
            }

            private void showsWhereItIs(Locator control) {
                var shown = (Boolean) control.evaluate("""
                        (reached) => [[reached, null], [reached.nextElementSibling, '::before']]
                            .filter(([part]) => part)
                            .map(([part, pseudo]) => getComputedStyle(part, pseudo))
                            .some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none')""");
                if (!shown) {
                    throw new AssertionError("No focus to be seen on " + control + " of "
                            + control.page().url());
                }
            }

            private void key(Locator control, String key) {
                control.page().keyboard().press(key);
            }
        };
    }
}
