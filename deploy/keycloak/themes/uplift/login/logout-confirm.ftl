<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("logoutConfirmTitle")}<#t>
  <#elseif section = "form">
    <p>${msg("logoutConfirmHeader")}</p>
    <form action="${url.logoutConfirmAction}" method="post" data-once>
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <button class="button button-primary" id="kc-logout" name="confirmLogout" type="submit">${msg("doLogout")}</button>
    </form>
    <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
    <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
