<#import "template.ftl" as layout>
<#macro secret id label field autofocus=false>
  <#assign wrong = messagesPerField.existsError(field)>
  <div class="group<#if wrong> group-wrong</#if>">
    <label class="label" for="${id}">${label}</label>
    <#if wrong><p class="problem" id="${id}-error">${kcSanitize(messagesPerField.get(field))?no_esc}</p></#if>
    <div class="password">
      <input class="input" id="${id}" name="${id}" type="password" autocomplete="new-password"<#if wrong> aria-invalid="true" aria-describedby="${id}-error"</#if><#if autofocus> autofocus</#if>>
      <button class="reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="${id}" data-password-toggle data-icon-show="reveal-show" data-icon-hide="reveal-hide" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}" hidden><i class="reveal-show" aria-hidden="true"></i></button>
    </div>
  </div>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
${msg("updatePasswordTitle")}<#t>
  <#elseif section = "form">
    <p class="hint">${msg("upliftPasswordHint")}</p>
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post" data-once>
      <@secret id="password-new" label=msg("passwordNew") field="password" autofocus=true/>
      <@secret id="password-confirm" label=msg("passwordConfirm") field="password-confirm"/>
      <div class="group check">
        <input id="logout-sessions" name="logout-sessions" type="checkbox" value="on">
        <label for="logout-sessions">${msg("logoutOtherSessions")}</label>
      </div>
      <button class="button button-primary" name="login" type="submit">${msg("upliftSavePassword")}</button>
      <#if isAppInitiatedAction??>
      <button class="button button-secondary" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
