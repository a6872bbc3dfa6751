import CLibedit

/// Ctrl-C as a flag, which long commands look at between two steps.
///
/// While a line is read the editor takes Ctrl-C itself; a new line begins with the flag cleared.
public enum Interrupt {
  /// From now on Ctrl-C no longer ends the process.
  public static func install() {
    kontorist_interrupt_install()
  }

  /// Whether Ctrl-C was pressed since the flag was cleared; cheap enough for inner loops.
  public static var isPending: Bool {
    kontorist_interrupt_pending() != 0
  }

  public static func clear() {
    kontorist_interrupt_clear()
  }
}
