/**
 * The record pattern: title, status, what may be done, tabs, facts, timeline, history.
 *
 * <pre>{@code
 * var head = RecordHead.of(need.summary())
 *         .caption("Need")
 *         .status(need.status())
 *         .sub("Ashdown Primary School. Recorded 2 November 2026")
 *         .back("Needs", "/needs")
 *         .actions(need.actions(), Offer.of(NeedAction.PROPOSE, "Propose support", "/needs/" + id + "/propose"))
 *         .tabs("/needs/" + id, tab, Tab.of("need", "Need"), Tab.of("history", "History"));
 * if (head.at("history")) {
 *     return Answers.page(histories.page(head, Service.INTERVENTIONS, place -> needs.history(id, place), "need", WORDS, after));
 * }
 * return Answers.page(Templates.need(head, need));
 * }</pre>
 *
 * <p>The template is <code>{#include page/record}{#content}...{/content}{/include}</code> with {@code head} among its
 * data. Actions are those the service says are possible, mapped to a label and an address: a page repeats no rule. Facts
 * are drawn by <code>{#facts list /}</code>, a timeline by <code>{#timeline list /}</code>.
 */
@NullMarked
package org.uplift.portal.kit.record;

import org.jspecify.annotations.NullMarked;
