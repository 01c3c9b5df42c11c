<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("pageExpiredTitle")}<#t>
  <#elseif section = "form">
    <p>${msg("pageExpiredMsg1")}</p>
    <p><a class="button button-primary" id="loginRestartLink" role="button" href="${url.loginRestartFlowUrl}">${msg("upliftStartAgain")}</a></p>
    <p><a id="loginContinueLink" href="${url.loginAction}">${msg("upliftGoOn")}</a></p>
  </#if>
</@layout.registrationLayout>
