<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
${msg("loginAccountTitle")}<#t>
  <#elseif section = "form">
    <#if wrong>
    <div class="message message-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</div>
    </#if>
    <#if realm.password>
    <form id="kc-form-login" action="${url.loginAction}" method="post" data-once>
      <#if !usernameHidden??>
      <div class="group">
        <label class="label" for="username">${msg("usernameOrEmail")}</label>
        <input class="input" id="username" name="username" value="${(login.username!'')}" type="text" inputmode="email" autocapitalize="off" spellcheck="false" autocomplete="username"<#if wrong> aria-invalid="true"</#if> autofocus dir="ltr">
      </div>
      </#if>
      <div class="group">
        <label class="label" for="password">${msg("password")}</label>
        <div class="password">
          <input class="input" id="password" name="password" type="password" autocomplete="current-password"<#if wrong> aria-invalid="true"</#if><#if usernameHidden??> autofocus</#if>>
          <button class="reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle data-icon-show="reveal-show" data-icon-hide="reveal-hide" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}" hidden><i class="reveal-show" aria-hidden="true"></i></button>
        </div>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
      <div class="group check">
        <input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>>
        <label for="rememberMe">${msg("rememberMe")}</label>
      </div>
      </#if>
      <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="button button-primary" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed>
      <p class="forgotten"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      </#if>
    </form>
    </#if>
  <#elseif section = "socialProviders">
    <#if social?? && social.providers?has_content>
    <div class="others">
      <#if realm.password><p class="or"><span>${msg("upliftOr")}</span></p></#if>
      <ul class="providers">
        <#list social.providers as provider>
        <li><a class="button button-secondary provider" id="social-${provider.alias}" href="${provider.loginUrl}">${msg("upliftSignInWith", provider.displayName!provider.alias)}</a></li>
        </#list>
      </ul>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
