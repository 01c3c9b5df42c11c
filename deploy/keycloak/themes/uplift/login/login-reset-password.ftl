<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
${msg("emailForgotTitle")}<#t>
  <#elseif section = "form">
    <p>${msg("emailInstruction")}</p>
    <form id="kc-reset-password-form" action="${url.loginAction}" method="post" data-once>
      <div class="group<#if wrong> group-wrong</#if>">
        <label class="label" for="username">${msg("usernameOrEmail")}</label>
        <#if wrong><p class="problem" id="username-error">${kcSanitize(messagesPerField.get('username'))?no_esc}</p></#if>
        <input class="input" id="username" name="username" type="text" inputmode="email" autocapitalize="off" spellcheck="false" autocomplete="username" value="${(auth.attemptedUsername!'')}"<#if wrong> aria-invalid="true" aria-describedby="username-error"</#if> autofocus dir="ltr">
      </div>
      <button class="button button-primary" type="submit">${msg("upliftSendLink")}</button>
      <p class="forgotten"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </form>
  </#if>
</@layout.registrationLayout>
