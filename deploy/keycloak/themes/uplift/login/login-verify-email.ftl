<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=true; section>
  <#if section = "header">
${msg("emailVerifyTitle")}<#t>
  <#elseif section = "form">
    <p>${msg("emailVerifyInstruction1", verifyEmail!(user.email))}</p>
  <#elseif section = "info">
    <p>${msg("emailVerifyInstruction2")} <a href="${url.loginAction}">${msg("upliftSendAgain")}</a></p>
  </#if>
</@layout.registrationLayout>
