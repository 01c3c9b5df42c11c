/**
 * The form pattern: what was typed is kept, what a service refuses is told beside the field, what has consequences is
 * checked before it is done, and of two who change one record the second is told.
 *
 * <pre>{@code
 * GET:  Answers.page(Templates.edit(record, Form.opened(kept, Map.of("name", ...)).about(versioned)))
 * POST: var submission = new Submission(sent);
 *       var change = submission.as(ChangeBudget.class);
 *       return forms.sending(submission, form -> Templates.edit(read(id), form))
 *               .checking(() -> CheckAnswers.of("Check the budget", "/budgets/" + code)   // only where it has consequences
 *                       .answer("name", "Name", submission.value("name")))
 *               .clashing(() -> Clash.of(now.version(), histories.since(...)).now("name", "Name", submission.value("name"), now.name()))
 *               .to(Service.FINANCE, () -> {
 *                   budgets.change(code, submission.version(), change);
 *                   return "/budgets/" + code;
 *               });
 * }</pre>
 *
 * <p>The template sends to the address it was opened at, begins with <code>{#problems form /}{#include page/clash /}</code>
 * and has <code>{#guard key=form.key version=form.version /}</code> in its form, so that sending it twice does it once
 * and a change by somebody else is seen. The page of a form that makes something new is
 * {@link org.uplift.portal.kit.session.OpenedOnce}, so that it is the same form still after Back. A service gives the version where its method returns {@code RestResponse<T>},
 * read by {@link org.uplift.portal.kit.calls.Versioned#of}.
 */
@NullMarked
package org.uplift.portal.kit.forms;

import org.jspecify.annotations.NullMarked;
