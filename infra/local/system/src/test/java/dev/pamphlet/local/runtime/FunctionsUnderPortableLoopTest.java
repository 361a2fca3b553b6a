package dev.pamphlet.local.runtime;

class FunctionsUnderPortableLoopTest extends FunctionsContract {

  @Override
  Launcher.ClientChoice client() {
    return folder -> RuntimeClient.portable();
  }
}
