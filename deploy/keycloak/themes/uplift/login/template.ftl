<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign faulty = (message?has_content && message.type = 'error') || (messagesPerField?? && messagesPerField.existsError('username','password','password-new','password-confirm','email','firstName','lastName'))>
<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title><#if faulty>${msg("upliftErrorPrefix")} </#if><#nested "header"> - Uplift</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light">
  <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
  <link rel="preload" href="${url.resourcesPath}/fonts/inter.woff2" as="font" type="font/woff2" crossorigin>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/uplift.js"></script>
</head>
<body data-elsewhere="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session="${authenticationSession.authSessionIdHash}"</#if>>
  <a class="skip" href="#main">${msg("upliftSkip")}</a>
  <header class="header">
    <div class="width header-bar">
      <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect x="3" y="19" width="6" height="10" rx="1.5"/><rect x="13" y="12" width="6" height="17" rx="1.5"/><rect x="23" y="3" width="6" height="26" rx="1.5"/></svg>
      <span class="name">Uplift</span>
      <#if (realm.displayNameHtml!'')?has_content><span class="trust">${realm.displayNameHtml?replace('<[^>]*>', '', 'r')}</span></#if>
    </div>
  </header>
  <main class="width main" id="main">
    <div class="card">
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <h1 class="title"><#nested "header"></h1>
      <p class="who">${msg("upliftAs")} <strong>${auth.attemptedUsername}</strong>. <a href="${url.loginRestartFlowUrl}">${msg("upliftSomebodyElse")}</a></p>
      <#else>
      <h1 class="title"><#nested "header"></h1>
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="message message-${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="link" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div class="info"><#nested "info"></div>
      </#if>
    </div>
  </main>
  <footer class="footer"><div class="width">${msg("upliftFooter")}</div></footer>
</body>
</html>
</#macro>
