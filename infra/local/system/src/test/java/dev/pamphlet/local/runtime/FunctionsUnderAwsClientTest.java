package dev.pamphlet.local.runtime;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's client has native libraries for Linux only")
class FunctionsUnderAwsClientTest extends FunctionsContract {

  @Override
  Launcher.ClientChoice client() {
    return RuntimeClient::aws;
  }
}
