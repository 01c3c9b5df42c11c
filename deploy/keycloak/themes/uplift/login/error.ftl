<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
${msg("errorTitle")}<#t>
  <#elseif section = "form">
    <p>${kcSanitize(message.summary)?no_esc}</p>
    <#if traceId??><p class="hint">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !skipLink?? && client?? && client.baseUrl?has_content>
    <p><a class="button button-primary" role="button" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
